import { ReportPeriod } from "@/lib/generated/prisma/enums";
import { command, type Group } from "../door";
import { parse } from "../parse";
import { getStaff } from "../people";
import { count, table } from "../table";

const generate = command({
  command: "generate",
  describe: "Store the reports of a period that is over; what is stored already stays as it is",
  options: {
    period: {
      choices: Object.values(ReportPeriod).map((period) => period.toLowerCase()),
      demandOption: true,
      describe: "Which period",
    },
    on: { type: "string", requiresArg: true, describe: "A day in it (default: the period that ended last)" },
    staff: {
      type: "string",
      requiresArg: true,
      describe: "Show the report of this person (employee ID or email)",
    },
  },
  run: async ({ period, on, staff }, { actor }) => {
    const { generateReports } = await import("@/lib/analytics/generate-reports");
    const { listReports } = await import("@/lib/analytics/report-queries");
    const { generateReportsInput } = await import("@/lib/analytics/schema");
    const who = staff ? await getStaff(staff) : null;
    const as = await actor();
    const input = parse(generateReportsInput, { period: String(period).toUpperCase(), on });
    const made = await generateReports(as, input);
    const { rows: found } = await listReports(as, { period: input.period, who: who?.userId ?? "estate" });
    const shown = found.filter(({ from }) => from.getTime() === made.from.getTime());
    const rows = shown.map((row) => [row.staff?.user.name ?? "The estate", row.summary]);
    const said = `${made.label}: ${count(made.stored, "new report")}.`;
    return {
      text: rows.length ? `${said}\n${table(["whose", "figures"], rows)}` : said,
      data: { ...made, reports: shown },
    };
  },
});

export const reports: Group = { name: "reports", describe: "Performance reports", commands: [generate] };
