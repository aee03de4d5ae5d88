const YEARS = 5;
const DAYS = Math.round(YEARS * 365.25);

/** How much more there is to report in each month, January first: the monsoon leaks, the summer overheats. */
const MONTHS = [0.85, 0.8, 0.9, 1.05, 1.2, 1.3, 1.35, 1.25, 1.0, 0.9, 0.8, 0.85];
/** Sunday first. */
const WEEKDAYS = [0.8, 1.15, 1.1, 1.05, 1.0, 1.0, 0.9];
/** On the estate's clock: breakfast and the evening. */
const HOURS = [2, 1, 1, 1, 2, 4, 12, 22, 26, 24, 20, 16, 14, 13, 12, 13, 15, 20, 26, 28, 24, 16, 9, 4];

/** Which categories, in the order of `CATEGORIES`; each month leans to some. */
export const CATEGORIES = ["Electrical", "Plumbing", "HVAC", "Security", "Cleaning", "Landscaping"] as const;
const MIX = [26, 28, 10, 8, 16, 12];
const LEANING: Record<number, number[]> = {
  3: [1.1, 0.9, 1.6, 1, 1, 1],
  4: [1.2, 0.8, 2.2, 1, 1, 1],
  5: [1.1, 1.2, 1.6, 1, 1, 1],
  6: [1.1, 1.7, 0.8, 1, 1.1, 1.2],
  7: [1, 1.6, 0.7, 1, 1.1, 1.2],
  9: [1, 1, 0.8, 1.2, 1.4, 1],
};

/** The local hour (with its part) of a share of the day, as SQL. */
export const hourOf = (share: string): string => {
  const bounds = cumulative(HOURS);
  const starts = `'{${bounds.slice(0, -1).join(",")}}'::float8[]`;
  const ends = `'{${bounds.slice(1).join(",")}}'::float8[]`;
  const hour = `width_bucket(${share}, ${starts})`;
  return `(${hour} - 1 + (${share} - (${starts})[${hour}]) / ((${ends})[${hour}] - (${starts})[${hour}]))`;
};

/** One row for each day: its first request and how many there are, more each year, and its mix of categories. */
export function calendarSql(requests: number): string {
  const months = `'{${MONTHS.join(",")}}'::float8[]`;
  const weekdays = `'{${WEEKDAYS.join(",")}}'::float8[]`;
  const mixes = Array.from({ length: 12 }, (_, month) => mixOf(month).join(","));
  return `
    create table bench_day as
    with weighed as (
      select d, day, extract(month from local)::int as month,
        (0.7 + 0.6 * d / ${DAYS}) * (${months})[extract(month from local)::int]
          * (${weekdays})[extract(dow from local)::int + 1] * (0.9 + 0.2 * bench_chance(d, 50)) as weight
      from bench_present, generate_series(0, ${DAYS - 1}) d
      cross join lateral (select present - (${DAYS} - d) * interval '1 day' as day) at
      cross join lateral (select day at time zone 'Asia/Kolkata' as local) wall
    ), bounded as (
      select d, day, month, round(${requests} * sum(weight) over (order by d) / sum(weight) over ()) as until
      from weighed
    )
    select d, day, lag(until, 1, 0) over (order by d)::bigint + 1 as first,
      (until - lag(until, 1, 0) over (order by d))::int as count,
      (array[${mixes.map((mix) => `'{${mix}}'`).join(",")}])[month]::float8[] as mix
    from bounded
    order by d;
    analyze bench_day;`;
}

/** Where each category of the month begins, from 0 to 1. */
function mixOf(month: number): number[] {
  const leaning = LEANING[month] ?? [];
  return cumulative(MIX.map((share, index) => share * (leaning[index] ?? 1))).slice(0, -1);
}

function cumulative(weights: number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let until = 0;
  const bounds = weights.map((weight) => {
    until += weight;
    return Number((until / sum).toFixed(9));
  });
  return [0, ...bounds];
}
