/** Money as the database writes it, exact: "1250.00". */
export type Amount = string;

const PLAIN = /^\d+(?:\.\d{1,2})?$/;
/** 1,25,000 and 125,000: groups of two or three before the last three digits. */
const GROUPED = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d{1,2})?$/;

/** What a person typed, without the commas between its digits; null where it is no amount. */
export function parseAmount(typed: string): Amount | null {
  const amount = typed.trim().replace(/^₹\s*/, "");
  if (PLAIN.test(amount)) return amount;
  return GROUPED.test(amount) ? amount.replaceAll(",", "") : null;
}

/** Hundredths: sums and comparisons without rounding. */
export function hundredths(amount: Amount): bigint {
  const [whole = "0", part = ""] = amount.split(".");
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, "0").slice(0, 2));
}

export function sumOf(amounts: readonly Amount[]): Amount {
  const sum = amounts.reduce((total, amount) => total + hundredths(amount), 0n);
  return `${sum / 100n}.${String(sum % 100n).padStart(2, "0")}`;
}

/** How much of a whole, in whole percent, rounded down: 99.99 % is not yet 100. Null without a whole. */
export function percentOf(part: Amount, whole: Amount): number | null {
  const all = hundredths(whole);
  return all === 0n ? null : Number((hundredths(part) * 100n) / all);
}
