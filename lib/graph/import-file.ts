import Papa from "papaparse";
import type { NodeTable, Properties, RelationshipTable, Row } from "./table";

/** One file for `neo4j-admin database import`: its name, its heading, and how a row becomes a line. */
export type ImportFile = {
  name: string;
  header: string;
  lines: (rows: readonly Row[], run: string) => string;
};

export function nodeFile({ label, also = [], properties }: NodeTable): ImportFile {
  const header = [`id:ID(${label})`, ...typed(properties), "run", ":LABEL"];
  return {
    name: `node-${label.toLowerCase()}.csv`,
    header: lines([header]),
    lines: (rows, run) =>
      lines(
        rows.map((row) => {
          const labels = [label, ...also.filter((other) => isAmong(row.labels, other))];
          return [row.id, ...values(row, properties), run, labels.join(";")];
        }),
      ),
  };
}

export function relationshipFile({ type, from, to, properties }: RelationshipTable): ImportFile {
  const header = [`:START_ID(${from})`, `:END_ID(${to})`, "id", ...typed(properties), "run", ":TYPE"];
  return {
    name: `relationship-${type.toLowerCase().replaceAll("_", "-")}.csv`,
    header: lines([header]),
    lines: (rows, run) =>
      lines(rows.map((row) => [row.source, row.target, row.id, ...values(row, properties), run, type])),
  };
}

const typed = (properties: Properties): string[] =>
  Object.entries(properties).map(([name, type]) => (type === "string" ? name : `${name}:${type}`));

const values = (row: Row, properties: Properties) =>
  Object.keys(properties).map((name) => {
    const value = row[name];
    return typeof value === "string" ? value.replace(/\s+/g, " ") : value;
  });

const isAmong = (labels: Row[string] | undefined, label: string): boolean =>
  Array.isArray(labels) && labels.includes(label);

/**
 * Not platform/csv.ts: what makes a table safe and readable in a spreadsheet (a BOM, an apostrophe before a formula)
 * would be read as data here.
 */
const lines = (table: unknown[][]): string =>
  table.length ? `${Papa.unparse(table, { newline: "\n" })}\n` : "";
