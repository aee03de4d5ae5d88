import { Text, View } from "@react-pdf/renderer";
import { priorityLabel } from "@/lib/maintenance/priority";
import { formatDate, formatDuration } from "@/lib/platform/format";
import { REPEATS, type RepeatFault } from "../committee-pack-faults";
import type { OpenRequest } from "../committee-pack-open";
import type { PackSheet } from "../committee-pack-pdf";
import { BarChart } from "./bar-chart";
import { INK } from "./look";
import { Section } from "./sheet-page";
import { SheetTable } from "./sheet-table";

/** Faults that come back, by flat. */
export function PackRepeats({ sheet: { data, settings } }: { sheet: PackSheet }) {
  const { found, rows } = data.repeats;
  return (
    <Section
      title="Repeat faults"
      note={`Flats with ${REPEATS.requests} or more requests of one category in the ${REPEATS.days} days up to the month’s end.`}
      keep={rows.length < 8}
    >
      {rows.length === 0 ? (
        <Text>None: no flat had the same kind of trouble that often.</Text>
      ) : (
        <SheetTable<RepeatFault>
          rows={rows}
          columns={[
            { header: "Flat", width: 1.2, value: ({ flatNumber }) => flatNumber },
            { header: "Category", width: 2.2, value: ({ category }) => category },
            { header: "Requests", width: 1, numeric: true, value: ({ requests }) => String(requests) },
            { header: "Still open", width: 1, numeric: true, value: ({ open }) => String(open) },
            {
              header: "The last on",
              width: 1.6,
              numeric: true,
              value: ({ lastAt }) => formatDate(lastAt, settings),
            },
          ]}
        />
      )}
      <More found={found} shown={rows.length} />
    </Section>
  );
}

/** What was not resolved when the month ended, by age. */
export function PackUnresolved({ sheet: { data }, end }: { sheet: PackSheet; end: Date }) {
  const { total, overdue, ages, rows } = data.unresolved;
  return (
    <View>
      <Section
        title="Unresolved at the end of the month"
        note={`${total} ${total === 1 ? "request" : "requests"}, ${overdue} past the due date. What was reopened since counts as unresolved.`}
      >
        <BarChart
          series={[{ name: "Requests", colour: INK.accent }]}
          bars={ages.map(({ label, requests }) => ({ label, values: [requests] }))}
        />
      </Section>
      {rows.length > 0 && (
        <Section title="The oldest of them" keep={false}>
          <SheetTable<OpenRequest>
            rows={rows}
            columns={[
              { header: "Request", width: 1.8, value: ({ ticketNumber }) => ticketNumber },
              { header: "Flat", width: 1, value: ({ flatNumber }) => flatNumber },
              { header: "Category", width: 1.8, value: ({ category }) => category },
              { header: "Priority", width: 1.2, value: ({ priority }) => priorityLabel(priority) },
              {
                header: "Age",
                width: 1.2,
                numeric: true,
                value: ({ filedAt }) => formatDuration(end.getTime() - filedAt.getTime()),
              },
              {
                header: "Due date",
                width: 1.2,
                numeric: true,
                value: ({ isOverdue }) => (isOverdue ? "passed" : "–"),
                colour: ({ isOverdue }) => (isOverdue ? INK.bad : undefined),
              },
            ]}
          />
          <More found={total} shown={rows.length} />
        </Section>
      )}
    </View>
  );
}

function More({ found, shown }: { found: number; shown: number }) {
  if (found <= shown) return null;
  return <Text style={{ color: INK.muted, marginTop: 4 }}>And {found - shown} more.</Text>;
}
