/** Columns as wide as their widest cell; the first row is the heading. */
export function table(heading: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const cells = [heading, ...rows].map((row) => row.map((cell) => String(cell ?? "–")));
  const widths = heading.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? "").length)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

export const bullets = (lines: readonly string[]): string => lines.map((line) => `  · ${line}`).join("\n");

export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
