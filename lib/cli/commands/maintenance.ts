import { invalid } from "@/lib/platform/errors";
import { command, type Group } from "../door";
import { refuseLiveEstate } from "../not-live";

const flush = command({
  command: "flush",
  describe: "Remove every request with all that belongs to it (never in production)",
  options: { confirm: { type: "boolean", default: false, describe: "Yes, all of them" } },
  run: async ({ confirm }, { actor }) => {
    await refuseLiveEstate("Removing every request");
    if (!confirm)
      throw invalid(
        "confirm",
        "cli.not_confirmed",
        "This removes every request. If you mean it, say --confirm.",
      );
    const { flushRequests } = await import("@/lib/integrity/flush-requests");
    const flushed = await flushRequests(await actor(), { confirm: true });
    const parts = Object.entries(flushed).map(([what, many]) => `${many} ${what}`);
    return { text: `Removed: ${parts.join(", ")}.`, data: flushed };
  },
});

export const maintenance: Group = { name: "maintenance", describe: "Requests", commands: [flush] };
