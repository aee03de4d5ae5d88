import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const program = fileURLToPath(new URL("./server.ts", import.meta.url));
let server: ChildProcess;
let address: string;
const messages: unknown[] = [];

beforeEach(async () => {
  messages.length = 0;
  const env = { ...process.env, LOG_LEVEL: "silent" };
  server = fork(program, { execArgv: ["--import", "tsx"], env });
  const [listening] = (await once(server, "message")) as [{ port: number }];
  address = `http://127.0.0.1:${listening.port}`;
  server.on("message", (message) => messages.push(message));
});

afterEach(() => {
  if (server.exitCode === null && server.signalCode === null) server.kill("SIGKILL");
});

test("SIGTERM closes streams, finishes requests and jobs, and takes nothing new", async () => {
  await fetch(`${address}/fast`); // leaves an idle connection behind
  const slow = fetch(`${address}/slow`).then((response) => response.text());
  const stream = await fetch(`${address}/stream`);
  const ended = once(server, "exit");

  server.kill("SIGTERM");
  await new Promise((resolve) => setTimeout(resolve, 100));
  server.kill("SIGINT"); // what ctrl-C in a terminal adds
  await expect(fetch(`${address}/fast`, { headers: { connection: "close" } })).rejects.toThrow();

  expect(await stream.text()).toBe("open\nclosed\n");
  expect(await slow).toBe("finished");
  expect(await ended).toEqual([0, null]);
  expect(messages).toEqual(["job finished"]);
});

test("the same signal a second time ends the process at once", async () => {
  void fetch(`${address}/slow`).catch(() => {});
  await fetch(`${address}/fast`);
  const ended = once(server, "exit");

  server.kill("SIGTERM");
  await new Promise((resolve) => setTimeout(resolve, 100));
  server.kill("SIGTERM");

  expect(await ended).toEqual([1, null]);
});
