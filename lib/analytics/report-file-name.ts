/** "November 2026 - Ravi Kumar.pdf": what a download is called. */
export const reportFileName = (label: string, who: string, extension: "csv" | "pdf"): string =>
  `${label} - ${who}.${extension}`.replaceAll(",", "");
