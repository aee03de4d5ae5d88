import { once } from "node:events";
import { Readable } from "node:stream";
import type { ClientBase, Connection, Submittable } from "pg";

type CopyConnection = Connection & {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
};
type Handlers = {
  handleCopyData?: (message: { chunk: Buffer }) => void;
  handleCopyInResponse?: (connection: CopyConnection) => void;
  handleCommandComplete: (message: { text: string }) => void;
  handleError: (error: Error) => void;
  handleReadyForQuery: () => void;
};

/** `COPY … TO STDOUT` as a stream, as fast as it is read; `rows` is known at its end. */
export function copyOut(client: ClientBase, sql: string): { stream: Readable; rows: () => number } {
  let rows = 0;
  let connection: Connection | undefined;
  const stream = new Readable({ read: () => void connection?.stream.resume() });
  submit(client, sql, (opened) => (connection = opened), {
    // The driver reads the next message into the same memory.
    handleCopyData: ({ chunk }) => void (stream.push(Buffer.from(chunk)) || connection?.stream.pause()),
    handleCommandComplete: ({ text }) => (rows = rowsOf(text)),
    handleError: (error) => stream.destroy(error),
    handleReadyForQuery: () => stream.push(null),
  });
  return { stream, rows: () => rows };
}

/** `COPY … FROM STDIN`; answers how many rows it took. */
export function copyIn(client: ClientBase, sql: string, source: AsyncIterable<Buffer>): Promise<number> {
  return new Promise((resolve, reject) => {
    let rows = 0;
    let failure: unknown;
    submit(client, sql, () => {}, {
      handleCopyInResponse: (connection) =>
        void send(connection, source).catch((error: Error) => {
          failure = error;
          connection.sendCopyFail(error.message);
        }),
      handleCommandComplete: ({ text }) => (rows = rowsOf(text)),
      handleError: (error) => reject(failure ?? error),
      handleReadyForQuery: () => resolve(rows),
    });
  });
}

async function send(connection: CopyConnection, source: AsyncIterable<Buffer>) {
  for await (const chunk of source) {
    connection.sendCopyFromChunk(chunk);
    if (connection.stream.writableNeedDrain) await once(connection.stream, "drain");
  }
  connection.endCopyFrom();
}

/** As the driver's own queries talk to it. */
function submit(client: ClientBase, sql: string, opened: (connection: Connection) => void, on: Handlers) {
  const query: Submittable & Handlers = {
    submit: (connection) => {
      opened(connection);
      (connection as unknown as { query(sql: string): void }).query(sql);
    },
    ...on,
  };
  client.query(query);
}

const rowsOf = (tag: string): number => Number(tag.replace("COPY ", ""));
