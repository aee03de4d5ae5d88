import Papa from "papaparse";
import { cleanText } from "../plain-text";
import { notReadable } from "./decode";
import { guessMapping, type Mapping } from "./fields";

/** `line` as a spreadsheet numbers it. */
export type Line = { line: number; cells: string[] };

export type Table = {
  /** The headings, or "Column 1" and so on where the file has none. */
  columns: string[];
  guess: Mapping;
  /** Headings as they may stand again further down. */
  heading: string | null;
  lines: Line[];
};

const DELIMITERS = [",", ";", "\t", "|"];
const HEADING_WITHIN = 30;
const MOST_LINES = 30_000;
const MOST_COLUMNS = 300;
const SAMPLE = 32_768;

/** The lines of a CSV file, whatever it separates its columns with and wherever its headings stand. */
export function readTable(text: string): Table {
  const [body, skipped] = withoutSeparatorLine(text);
  if (hasMoreLines(body, MOST_LINES))
    throw notReadable(`The file has more than ${MOST_LINES.toLocaleString("en")} lines. Please divide it.`);
  const parsed = Papa.parse<string[]>(body, { delimiter: delimiterOf(body.slice(0, SAMPLE)) });
  const open = parsed.errors.find(({ code }) => code === "MissingQuotes");
  if (open)
    throw notReadable(
      `A quotation mark in line ${(open.row ?? 0) + 1 + skipped} is never closed. Please correct the line.`,
    );
  const lines = parsed.data.map((cells, index) => ({ line: index + 1 + skipped, cells: cells.map(tidy) }));
  return withHeadings(lines);
}

/** A blank line has no cell with text. */
export const isBlank = ({ cells }: Line): boolean => cells.every((cell) => cell === "");

/** How two lines are compared that may differ in trailing empty cells. */
export const asHeading = (cells: readonly string[]): string => cells.join("\t").trimEnd().toLowerCase();

function withHeadings(lines: Line[]): Table {
  const width = lines.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  if (width > MOST_COLUMNS) throw notReadable(`The file has more than ${MOST_COLUMNS} columns.`);
  const at = headingOf(lines);
  const headings = (at === null ? undefined : lines[at]?.cells) ?? [];
  return {
    columns: Array.from({ length: width }, (_, index) => headings[index] || `Column ${index + 1}`),
    guess: guessMapping(headings),
    heading: at === null ? null : asHeading(headings),
    // A block's heading may stand above the columns' headings: those lines stay, and are passed over later.
    lines,
  };
}

/** The line near the top in which most headings are recognised; at least two, one of them the flat or the name. */
function headingOf(lines: readonly Line[]): number | null {
  let best: { index: number; score: number } | null = null;
  for (const [index, { cells }] of lines.slice(0, HEADING_WITHIN).entries()) {
    const guess = guessMapping(cells);
    const score = Object.keys(guess).length;
    const isHeading = score >= 2 && (guess.flatNumber !== undefined || guess.name !== undefined);
    if (isHeading && score > (best?.score ?? 0)) best = { index, score };
  }
  return best?.index ?? null;
}

/** By the headings it brings to light, then by the columns it makes. */
function delimiterOf(sample: string): string {
  const scored = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(sample, { delimiter, preview: 50 });
    const recognised = Math.max(0, ...data.map((cells) => Object.keys(guessMapping(cells)).length));
    const columns = data.reduce((sum, cells) => sum + cells.length - 1, 0);
    return { delimiter, score: recognised * 1000 + Math.min(columns, 999) };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

/** "sep=;": a line that Excel reads and hides. */
function withoutSeparatorLine(text: string): [body: string, skipped: number] {
  const body = text.replace(/^\ufeff/, "").trimEnd();
  const line = /^"?sep=.{1,2}"?\r?\n/i.exec(body)?.[0];
  return line ? [body.slice(line.length), 1] : [body, 0];
}

function hasMoreLines(text: string, most: number): boolean {
  const breaks = /\r\n?|\n/g;
  for (let count = 0; breaks.test(text); count++) if (count > most) return true;
  return false;
}

const tidy = (cell: string): string => (cell === "" ? "" : cleanText(cell).replace(/\s+/g, " "));
