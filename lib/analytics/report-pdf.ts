import type { ComparisonSheet, ReportSheet } from "./report-sheet";

/** The renderer is loaded when the first PDF is asked for: nobody else pays for it. */
const load = () => import("./pdf/render");

export async function reportPdf(sheet: ReportSheet): Promise<Uint8Array> {
  return (await load()).renderReport(sheet);
}

export async function comparisonPdf(sheet: ComparisonSheet): Promise<Uint8Array> {
  return (await load()).renderComparison(sheet);
}
