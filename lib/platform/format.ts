/** How the estate writes dates and money; filled from the settings. */
export type EstateFormat = { timeZone: string; locale: string; currency: string };

/** "22 Nov 2026, 6:45 pm" in the estate's time zone. */
export const formatDateTime = (at: Date, { locale, timeZone }: EstateFormat): string =>
  dateTimes(locale, timeZone).format(at);

/** "22 Nov 2026" */
export const formatDate = (at: Date, { locale, timeZone }: EstateFormat): string =>
  dates(locale, timeZone).format(at);

/** ₹1,23,456.00; `amount` as Prisma's Decimal, string or number. No amount is "–". */
export function formatMoney(
  amount: { toString(): string } | null | undefined,
  { locale, currency }: EstateFormat,
): string {
  if (amount === null || amount === undefined) return "–";
  return amounts(locale, currency).format(Number(amount.toString()));
}

const UNITS = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** "in 3 hours", "2 days ago", "just now". */
export function formatRelative(at: Date, now: Date, { locale }: EstateFormat): string {
  const seconds = Math.round((at.getTime() - now.getTime()) / 1000);
  const unit = UNITS.find(([, size]) => Math.abs(seconds) >= size);
  if (!unit) return "just now";
  return spans(locale).format(Math.trunc(seconds / unit[1]), unit[0]);
}

/** "3 h", "2 d 4 h": a duration in two units at most. */
export function formatDuration(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(Math.abs(milliseconds) / 60_000));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days) return hours ? `${days} d ${hours} h` : `${days} d`;
  return hours ? `${hours} h` : `${minutes} min`;
}

const dateTimes = kept(
  (locale, timeZone) =>
    new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone }),
);
const dates = kept((locale, timeZone) => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone }));
const amounts = kept((locale, currency) => new Intl.NumberFormat(locale, { style: "currency", currency }));
const spans = kept((locale) => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));

/** Making a formatter takes a hundred times as long as using it, and an estate has one of each. */
function kept<T>(make: (locale: string, more: string | undefined) => T) {
  const made = new Map<string, T>();
  return (locale: string, more?: string): T => {
    const key = `${locale} ${more}`;
    const known = made.get(key) ?? make(locale, more);
    made.set(key, known);
    return known;
  };
}
