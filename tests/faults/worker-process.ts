import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { compiled } from "../support/compiled";

const program = await compiled("tests/faults/worker.ts");

export async function startWorkerProcess(databaseUrl: string): Promise<ChildProcess> {
  const child = fork(program, {
    execArgv: [],
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let said = "";
  child.stderr?.on("data", (text) => {
    said += text;
  });
  await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => Promise.reject(new Error(`The worker did not start:\n${said}`))),
  ]);
  return child;
}

export async function endProcess(child: ChildProcess, signal: "SIGKILL" | "SIGTERM") {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}
