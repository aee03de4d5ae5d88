import type { AnswerRow } from "@/lib/analytics/questions/question";
import { HOURS, hourLabel, WEEKDAYS } from "@/lib/analytics/questions/weekdays";

const STEPS = 5;

/** Weekdays by hours: a table whose cells are darker the more there is in them. */
export function ArrivalsMap({ rows }: { rows: AnswerRow[] }) {
  const most = Math.max(...rows.flatMap(({ cells }) => WEEKDAYS.map((weekday) => cells[weekday] ?? 0)));
  return (
    <table className="heat w-full table-fixed border-separate border-spacing-0.5 px-2 text-xs">
      <caption className="sr-only">Requests by weekday and hour</caption>
      <thead>
        <tr>
          <th scope="col" className="w-12 font-normal text-muted">
            <span className="sr-only">Hour</span>
          </th>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col" className="pb-0.5 font-medium text-muted">
              <abbr title={weekday} className="no-underline">
                {weekday.slice(0, 3)}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {HOURS.map((hour) => (
          <tr key={hour}>
            <th scope="row" className="pr-1 text-right font-normal text-muted leading-4 tabular">
              {hourLabel(hour)}
            </th>
            {WEEKDAYS.map((weekday) => {
              const filed = rows[hour]?.cells[weekday] ?? 0;
              return (
                <td
                  key={weekday}
                  style={{ "--step": stepOf(filed, most) } as React.CSSProperties}
                  className="rounded-sm text-center leading-4 tabular"
                >
                  {filed}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const stepOf = (filed: number, most: number) => (filed === 0 ? 0 : Math.ceil((filed / most) * STEPS));
