import { type EstateFormat, formatMoney } from "@/lib/platform/format";
import { formatFigure } from "../definitions";
import type { Unit } from "./question";

/** "12", "83.3%", "5 h", "₹1,200.00"; no data is "–". */
export const formatCell = (unit: Unit, value: number | null | undefined, format: EstateFormat): string =>
  unit === "money" ? formatMoney(value, format) : formatFigure(unit, value ?? null, format);
