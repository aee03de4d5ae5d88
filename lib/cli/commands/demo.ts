import { command, type Group } from "../door";
import { refuseLiveEstate } from "../not-live";
import { parse } from "../parse";
import { bullets } from "../table";

const seed = command({
  command: "seed",
  describe: "Move the demo's residents and staff into an estate in which nobody lives",
  options: { on: { type: "string", describe: "As of this day, such as 2026-11-22 (default: today)" } },
  run: async ({ on }) => {
    await refuseLiveEstate("The demo");
    const { z } = await import("zod");
    const day = parse(z.object({ on: z.iso.date("Please give a day such as 2026-11-22.").optional() }), {
      on,
    });
    const { seedEstate } = await import("@/prisma/seed/seed-estate");
    const moved = await seedEstate(day.on ? new Date(day.on) : new Date());
    if (!moved) return { text: "People live here already: nothing was changed.", data: { seeded: false } };
    const parts = Object.entries(moved).map(([what, many]) => `${many} ${what}`);
    return { text: `The demo estate is ready: ${parts.join(", ")}.`, data: { seeded: true, ...moved } };
  },
});

const scenario = command({
  command: "scenario",
  describe: "Play the sample case: Alice's outlet fails, John acknowledges it and assigns it to Mike",
  run: async () => {
    await refuseLiveEstate("The sample case");
    const { playScenario } = await import("../scenario");
    const played = await playScenario();
    const { ticketNumber, steps } = played;
    return { text: `${ticketNumber}  Electrical outlet not working\n${bullets(steps)}`, data: played };
  },
});

export const demo: Group = { name: "demo", describe: "The demo estate", commands: [seed, scenario] };
