import yargs, { type Argv } from "yargs";
import { type SystemActor, systemActor, type UserActor } from "@/lib/platform/actor";
import { newRequestId } from "@/lib/platform/ids";
import { enterLogContext } from "@/lib/platform/log-context";
import { COMMANDS, GROUPS } from "./commands";
import { complete } from "./complete";
import type { Answer, Perform } from "./door";
import { explain } from "./explain";
import { actorOf } from "./people";
import { processTerminal, type Terminal } from "./terminal";

/** Runs one command and answers with its exit code: 0 done, 1 failed or found problems, 2 wrong usage, 3 refused. */
export async function runEstate(args: string[], terminal: Terminal = processTerminal): Promise<number> {
  const outcome: { answer?: Answer; error?: unknown } = {};
  const asked = { json: args.includes("--json") };
  const perform: Perform = async (run) => {
    try {
      outcome.answer = await run({ terminal, actor: () => actorFor(args) });
    } catch (error) {
      outcome.error = error;
    }
  };
  const completed = args.indexOf("--get-yargs-completions");
  if (completed >= 0) {
    // The shell's words begin with the name of the program.
    terminal.say(complete(args.slice(completed + 2)).join("\n"));
    return 0;
  }
  try {
    await commandLine(perform).parseAsync(args, {}, (_error, _given, output) => {
      if (output && !outcome.answer && !outcome.error) terminal.say(output);
    });
  } catch (error) {
    terminal.complain(`${(error as Error).message}\nSee: estate --help`);
    return 2;
  }
  if (outcome.error) return explain(outcome.error, terminal, asked);
  if (!outcome.answer) return 0;
  const { text, data, failed = false } = outcome.answer;
  terminal.say(asked.json ? JSON.stringify(data, plain, 2) : text);
  return failed ? 1 : 0;
}

function commandLine(perform: Perform): Argv {
  const line = yargs()
    .scriptName("estate")
    .usage("$0 <command>: runs the estate from a terminal, by the same rules as its pages")
    .options({
      json: { type: "boolean", global: true, describe: "Answer with JSON" },
      as: { type: "string", global: true, requiresArg: true, describe: "Act as this person (email)" },
    })
    .completion("completion", "A script for your shell: source <(estate completion)")
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new Error(message);
    })
    .version(false)
    .strict()
    .demandCommand(1, "Which command?")
    .wrap(110);
  for (const { name, describe, commands } of GROUPS)
    line.command(name, describe, (group) => {
      for (const each of commands) group.command(each.module(perform));
      return group.demandCommand(1, `Which of the commands of ${name}?`);
    });
  for (const each of COMMANDS) line.command(each.module(perform));
  return line;
}

async function actorFor(args: readonly string[]): Promise<SystemActor | UserActor> {
  const { as } = await yargs([...args])
    .options({ as: { type: "string" } })
    .help(false)
    .version(false)
    .parseAsync();
  const actor = as ? await actorOf(as) : systemActor("cli");
  const requestId = newRequestId();
  enterLogContext({ requestId });
  return { ...actor, requestId };
}

const plain = (_key: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);
