import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { invalid } from "@/lib/platform/errors";

/** Where a command speaks and listens; tests give their own. */
export type Terminal = {
  say: (text: string) => void;
  complain: (text: string) => void;
  /** Everything that was piped in. */
  read: () => Promise<string>;
  /** Without showing what is typed. */
  askSecret: (question: string) => Promise<string>;
};

export const processTerminal: Terminal = {
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
  read: () => text(process.stdin),
  askSecret: async (question) => {
    if (!process.stdin.isTTY)
      throw invalid(
        "password",
        "cli.nobody_to_ask",
        "There is nobody to ask for the password: pipe it in and say --password-stdin.",
      );
    process.stderr.write(question);
    const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
    const line = createInterface({ input: process.stdin, output: silent, terminal: true });
    try {
      return await line.question("");
    } finally {
      line.close();
      process.stderr.write("\n");
    }
  },
};
