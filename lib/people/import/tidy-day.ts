const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** "2019-04-01", "1/4/2019", "1.4.19", "1-Apr-2019" to "2019-04-01"; null when it is no day. */
export function tidyDay(written: string, monthFirst: boolean): string | null {
  const text = written.replace(/[T ]\d{1,2}:\d{2}.*$/, "");
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const named = /^(\d{1,2})[-/. ]+([a-z]{3})[a-z]*[-/., ]+(\d{2}|\d{4})$/i.exec(text);
  if (named) return day(named[3], String(MONTHS.indexOf(String(named[2]).toLowerCase()) + 1), named[1]);
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})$/.exec(text);
  if (!numbers) return null;
  return monthFirst ? day(numbers[3], numbers[1], numbers[2]) : day(numbers[3], numbers[2], numbers[1]);
}

/** Does this locale write the month before the day? */
export const isMonthFirst = (locale: string): boolean =>
  new Intl.DateTimeFormat(locale)
    .formatToParts(new Date(0))
    .find(({ type }) => type === "month" || type === "day")?.type === "month";

function day(year = "", month = "", date = ""): string | null {
  const full = year.length === 2 ? `${Number(year) > 69 ? 19 : 20}${year}` : year;
  const iso = `${full}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const at = new Date(`${iso}T00:00:00Z`);
  const isReal = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso);
  return isReal && Number(full) >= 1900 ? iso : null;
}
