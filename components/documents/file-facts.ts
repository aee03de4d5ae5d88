import type { EstateFormat } from "@/lib/platform/format";

/** "PDF", "DOCX": what kind of file it is, from its name (the name's ending is ours, by content). */
export const fileKind = (fileName: string): string => (fileName.split(".").at(-1) ?? "").toUpperCase();

/** "340 kB", "1.2 MB" */
export function fileSize(bytes: number, { locale }: Pick<EstateFormat, "locale">): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  const maximumFractionDigits = unit === "megabyte" ? 1 : 0;
  return new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits }).format(
    Math.max(1, amount),
  );
}
