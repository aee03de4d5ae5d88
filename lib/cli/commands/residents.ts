import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { ImportReport } from "@/lib/people/import/import-owners";
import { AppError } from "@/lib/platform/errors";
import { command, type Group } from "../door";
import { count, table } from "../table";

const SHOWN = 50;

const importList = command({
  command: "import <file>",
  describe:
    "Import owners from a CSV file by its headings; 1 when lines are refused and nothing was imported",
  positionals: { file: { type: "string", demandOption: true, describe: "The list of owners" } },
  options: {
    "dry-run": { type: "boolean", describe: "Only say what would happen" },
    "valid-only": { type: "boolean", describe: "Leave out the lines that are refused" },
  },
  run: async ({ file, "dry-run": dryRun = false, "valid-only": validOnly = false }, { actor }) => {
    const { importOwners } = await import("@/lib/people/import/import-owners");
    const content = await readList(file);
    const asked = { fileName: basename(file), content, dryRun, validOnly };
    const report = await importOwners(await actor(), asked);
    const failed = report.counts.refused > 0 && !validOnly;
    return { text: reportText(report, { dryRun, failed }), data: report, failed };
  },
});

function reportText(
  { counts, rows }: ImportReport,
  { dryRun, failed }: { dryRun: boolean; failed: boolean },
): string {
  const noteworthy = rows.filter(({ result, notes }) => result === "REFUSED" || notes.length > 0);
  const cells = noteworthy
    .slice(0, SHOWN)
    .map((row) => [row.line, row.flatNumber, row.name, row.result.toLowerCase(), row.notes.join(" ")]);
  const more = noteworthy.length - cells.length;
  return [
    dryRun && "Nothing was imported: this was a rehearsal.",
    failed &&
      !dryRun &&
      "Nothing was imported. Correct the refused lines, or leave them out with --valid-only.",
    `${counts.created} created, ${counts.updated} updated, ${counts.unchanged} unchanged, ${counts.refused} refused.`,
    cells.length > 0 && table(["line", "flat", "name", "result", "why"], cells),
    more > 0 && `… and ${count(more, "more line")}; --json shows all.`,
  ]
    .filter(Boolean)
    .join("\n");
}

async function readList(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError("validation", "cli.file_not_readable", `The file cannot be read: ${reason}`);
  }
}

export const residents: Group = { name: "residents", describe: "Residents", commands: [importList] };
