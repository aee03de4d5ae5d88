import Papa from "papaparse";

type CsvValue = string | number | boolean | null | undefined;

export type CsvColumn<Row> = { header: string; value: (row: Row) => CsvValue };

/**
 * Rows as a table for spreadsheets: a BOM, so that Excel reads UTF-8 (₹, names), CRLF line ends (RFC 4180), nothing for
 * null and undefined. A text that a spreadsheet would run as a formula gets an apostrophe in front (CWE-1236); numbers,
 * also those written as text ("-12.50"), stay numbers.
 */
export function toCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  return `${BOM}${lines([columns.map(({ header }) => header)])}${csvLines(columns, rows)}`;
}

/** Further rows of a table that is sent in pieces. */
export const csvLines = <Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string =>
  rows.length ? lines(rows.map((row) => columns.map(({ value }) => value(row)))) : "";

const lines = (table: CsvValue[][]): string =>
  Papa.unparse(table, { newline: LINE_END, escapeFormulae: FORMULA }) + LINE_END;

const BOM = "\ufeff";
const LINE_END = "\r\n";
/** Also after blanks and in full width, as spreadsheets take them. */
const FORMULA = /^(?!-?\d+(?:\.\d+)?$)(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
