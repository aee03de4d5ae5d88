import { type EstateFormat, formatMoney } from "@/lib/platform/format";

/** "₹1,200", "Free"; null when the author named none. Whole amounts need no hundredths. */
export function priceText(price: { toString(): string } | null, format: EstateFormat): string | null {
  if (price === null) return null;
  if (Number(price.toString()) === 0) return "Free";
  return formatMoney(price, format).replace(/[.,]00$/, "");
}
