import { Readable } from "node:stream";
import { type CsvColumn, csvLines, toCsv } from "@/lib/platform/csv";
import { csvResponse } from "./csv-response";

/** A long table as a download: sent page by page as it is read, so that its length costs no memory. */
export function csvStream<Row>(
  fileName: string,
  columns: readonly CsvColumn<Row>[],
  pages: AsyncIterable<readonly Row[]>,
): Response {
  const { headers } = csvResponse(fileName, "");
  const stream = Readable.toWeb(Readable.from(inPieces(columns, pages), { objectMode: false }));
  return new Response(stream as ReadableStream<Uint8Array>, { headers });
}

async function* inPieces<Row>(columns: readonly CsvColumn<Row>[], pages: AsyncIterable<readonly Row[]>) {
  yield Buffer.from(toCsv(columns, []));
  for await (const rows of pages) if (rows.length) yield Buffer.from(csvLines(columns, rows));
}
