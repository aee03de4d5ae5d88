import { type AddressInfo, createServer, type Socket } from "node:net";
import { type Message, packMessage, unpackMessage } from "./packstream";

/** What the stand-in does with a text; it answers with a column of values. A thrown `code` is sent as the server's. */
export type Store = {
  run: (text: string, parameters: Record<string, unknown>) => unknown[];
  begin: () => void;
  rollback: () => void;
};
type Account = { user: string; password: string };

const HELLO = 0x01;
const RESET = 0x0f;
const RUN = 0x10;
const BEGIN = 0x11;
const ROLLBACK = 0x13;
const PULL = 0x3f;
const LOGON = 0x6a;
const GOODBYE = 0x02;
const SUCCESS = 0x70;
const RECORD = 0x71;
const IGNORED = 0x7e;
const FAILURE = 0x7f;

/** A server that speaks Bolt 5.4 at a port of this machine, and understands no Cypher: `store` does what it is told. */
export async function boltServer(store: Store, account: Account) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    converse(socket, store, account);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return { address: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

function converse(socket: Socket, store: Store, account: Account) {
  const answer = conversation(store, account);
  let waiting = Buffer.alloc(0);
  let message = Buffer.alloc(0);
  let isAgreed = false;
  socket.on("data", (bytes) => {
    waiting = Buffer.concat([waiting, bytes]);
    if (!isAgreed) {
      if (waiting.length < 20) return;
      if (waiting.readUInt32BE(0) !== 0x6060b017) return void socket.destroy();
      waiting = waiting.subarray(20);
      isAgreed = true;
      socket.write(Buffer.from([0, 0, 4, 5]));
    }
    while (waiting.length >= 2 && waiting.length >= 2 + waiting.readUInt16BE(0)) {
      const size = waiting.readUInt16BE(0);
      message = Buffer.concat([message, waiting.subarray(2, 2 + size)]);
      waiting = waiting.subarray(2 + size);
      if (size > 0 || message.length === 0) continue;
      const asked = unpackMessage(message);
      message = Buffer.alloc(0);
      if (asked.signature === GOODBYE) return void socket.end();
      socket.write(Buffer.concat(answer(asked).map((each) => chunk(packMessage(each)))));
    }
  });
}

/** The answers to one connection's messages: after a failure everything is ignored until a reset. */
function conversation(store: Store, { user, password }: Account) {
  let found: unknown[] = [];
  let hasFailed = false;
  const fail = (code: string, message: string): Message[] => {
    hasFailed = true;
    store.rollback();
    return [{ signature: FAILURE, fields: [{ code, message }] }];
  };
  return function answer({ signature, fields }: Message): Message[] {
    if (signature === RESET) {
      hasFailed = false;
      return [success()];
    }
    if (hasFailed) return [{ signature: IGNORED, fields: [] }];
    if (signature === HELLO) return [success({ server: "Neo4j/5.26.0", connection_id: "bolt-1", hints: {} })];
    if (signature === LOGON) {
      const { principal, credentials } = fields[0] as Record<string, unknown>;
      if (principal === user && credentials === password) return [success()];
      return fail("Neo.ClientError.Security.Unauthorized", "The client is unauthorized.");
    }
    if (signature === BEGIN) store.begin();
    if (signature === ROLLBACK) store.rollback();
    if (signature === RUN) {
      try {
        found = store.run(fields[0] as string, fields[1] as Record<string, unknown>);
      } catch (error) {
        return fail(
          (error as { code?: string }).code ?? "Neo.DatabaseError.General.UnknownError",
          String(error),
        );
      }
      return [success({ fields: ["answer"] })];
    }
    if (signature === PULL)
      return [
        ...found.map((value) => ({ signature: RECORD, fields: [[value]] })),
        success({ type: "w", has_more: false }),
      ];
    return [success()];
  };
}

const success = (about: Record<string, unknown> = {}): Message => ({ signature: SUCCESS, fields: [about] });

/** Chunks of at most 65,535 bytes, then an empty one. */
function chunk(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 0xffff) {
    const part = bytes.subarray(at, at + 0xffff);
    parts.push(Buffer.from([part.length >> 8, part.length & 0xff]), part);
  }
  return Buffer.concat([...parts, Buffer.from([0, 0])]);
}
