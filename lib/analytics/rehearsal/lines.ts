import type { Tally } from "./tally";

/** One row of the result: how it was, how it is replayed with today's settings, and with the draft. */
export type Line = {
  label: string;
  help: string;
  /** Null: nobody wrote it down. */
  recorded: number | null;
  asToday: number;
  asDraft: number | null;
  /** Which way is good; of most it depends on what one wants. */
  better: "lower" | "neither";
};

type Row = Pick<Line, "label" | "help" | "better"> & { of: (tally: Tally) => number | null };

const ROWS: Row[] = [
  {
    label: "Breaches",
    help: "Resolved after the due date, or past it at the end",
    better: "lower",
    of: ({ breaches }) => breaches,
  },
  {
    label: "of them not resolved",
    help: "Past the due date at the end",
    better: "lower",
    of: ({ stillOverdue }) => stillOverdue,
  },
  {
    label: "Escalations to level 1",
    help: "Assignee and facility managers are told",
    better: "neither",
    of: ({ escalations }) => escalations[0],
  },
  {
    label: "Escalations to level 2",
    help: "Superiors are told too, the priority rises",
    better: "neither",
    of: ({ escalations }) => escalations[1],
  },
  {
    label: "Escalations to level 3 and on",
    help: "What nobody has started goes to somebody else",
    better: "neither",
    of: ({ escalations }) => escalations[2],
  },
  {
    label: "Passed on to somebody else",
    help: "By the hourly sweep, from level 3 on",
    better: "neither",
    of: ({ reassigned }) => reassigned,
  },
  {
    label: "Left to the facility managers",
    help: "Nobody else could take it, or it had been started",
    better: "lower",
    of: ({ alerts }) => alerts,
  },
  {
    label: "Emergencies assigned by the system",
    help: "At once, to somebody who is there around the clock",
    better: "neither",
    of: ({ bySystem }) => bySystem,
  },
  {
    label: "Had to wait for room",
    help: "Nobody suitable was below the limit",
    better: "lower",
    of: ({ waited }) => waited,
  },
  {
    label: "of them without anybody at the end",
    help: "Still waiting for somebody with room",
    better: "lower",
    of: ({ stillWaiting }) => stillWaiting,
  },
  {
    label: "Messages in the app",
    help: "Assignments, overdue, emergencies",
    better: "neither",
    of: ({ messages }) => messages.inApp,
  },
  { label: "Emails", help: "Of these messages", better: "neither", of: ({ messages }) => messages.email },
  {
    label: "Text messages",
    help: "Of these messages",
    better: "neither",
    of: ({ messages }) => messages.sms,
  },
];

type Tallies = { recorded: Tally; asToday: Tally; asDraft: Tally | null };

export const linesOf = ({ recorded, asToday, asDraft }: Tallies): Line[] =>
  ROWS.map(({ of, ...row }) => ({
    ...row,
    recorded: of(recorded),
    asToday: of(asToday) ?? 0,
    asDraft: asDraft && (of(asDraft) ?? 0),
  }));

/** Breaches by category, for those that have any in one of the columns. */
export const breachLinesOf = (
  { recorded, asToday, asDraft }: Tallies,
  categories: readonly { id: string; name: string }[],
): Line[] =>
  categories
    .map(({ id, name }): Line => {
      const count = (tally: Tally) => tally.breachesOf.get(id) ?? 0;
      return {
        label: name,
        help: "",
        better: "lower",
        recorded: count(recorded),
        asToday: count(asToday),
        asDraft: asDraft && count(asDraft),
      };
    })
    .filter((line) => line.recorded || line.asToday || line.asDraft);

/** How far the replay is from what was, said before anybody believes the rest of it. */
export function errorText({ recorded, asToday }: Tallies): string {
  const total = (levels: Tally["escalations"]) => levels.reduce((sum, count) => sum + count, 0);
  if (recorded.requests === 0) return "No request was filed in these days: there is nothing to replay.";
  const breaches = `With today’s settings the replay finds ${asToday.breaches} breaches where ${recorded.breaches} were recorded`;
  const escalations = `${total(asToday.escalations)} escalations where ${total(recorded.escalations)} were`;
  const sentence = `${breaches}, and ${escalations}. The difference is the replay’s own error: compare the draft with today’s settings, not with what was recorded.`;
  return total(recorded.escalations) === 0 && total(asToday.escalations) > 0
    ? `${sentence} No escalation at all was recorded: the hourly sweep did not run in these days, or the requests were imported.`
    : sentence;
}
