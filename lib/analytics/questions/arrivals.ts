import { Prisma } from "@/lib/generated/prisma/client";
import { matching } from "../filters";
import type { AnswerRow, Question } from "./question";
import { largest, totalOf } from "./sentences";
import { HOURS, hourLabel, WEEKDAYS } from "./weekdays";

type Own = { weekday: number; hour: number; filed: number };

/** When should somebody be at the desk? */
export const arrivals: Question = {
  key: "arrivals",
  title: "When requests arrive",
  definition:
    "Requests filed in the period, by weekday and hour on the estate’s clock: the row 09:00 is from 9 to 10.",
  isMoney: false,
  rowLabel: "Hour",
  columns: WEEKDAYS.map((weekday) => ({ key: weekday, label: weekday, unit: "requests" })),
  chart: null,
  // Clocks everywhere differ by whole quarters of an hour: only each quarter is put on the estate's clock, not each request.
  own: ({ window, filters, format }) => Prisma.sql`
    select date_part('isodow', local)::int as weekday, date_part('hour', local)::int as hour, sum(filed)::int as filed
    from (
      select date_bin('15 minutes', r.created_at, 'epoch') at time zone ${format.timeZone} as local, count(*) as filed
      from maintenance_requests r
      where r.created_at >= ${window.from} and r.created_at < ${window.to} and ${matching(filters)}
      group by date_bin('15 minutes', r.created_at, 'epoch')) as quarter
    group by 1, 2`,
  rows: ({ own }) => {
    const filed = new Map((own as Own[]).map((each) => [`${each.weekday} ${each.hour}`, each.filed]));
    return HOURS.map((hour) => ({
      key: hourLabel(hour),
      label: hourLabel(hour),
      cells: Object.fromEntries(
        WEEKDAYS.map((weekday, index) => [weekday, filed.get(`${index + 1} ${hour}`) ?? 0]),
      ),
    }));
  },
  summary: (rows) => {
    const busiest = WEEKDAYS.flatMap((weekday) => {
      const most = largest(rows, weekday);
      return most ? [{ weekday, ...most }] : [];
    }).reduce((most, each) => (each.value > most.value ? each : most));
    return `Most arrive on ${busiest.weekday} in the hour from ${busiest.row.label}: ${busiest.value} of ${totalFiled(rows)}.`;
  },
};

const totalFiled = (rows: AnswerRow[]): number =>
  WEEKDAYS.reduce((sum, weekday) => sum + totalOf(rows, weekday), 0);
