import type { Arguments, Argv, CommandModule, InferredOptionTypes, Options, PositionalOptions } from "yargs";
import type { SystemActor, UserActor } from "@/lib/platform/actor";
import type { Terminal } from "./terminal";

/** What a command says: to people, and with --json to programs. `failed`: it found problems (exit code 1). */
export type Answer = { text: string; data: unknown; failed?: boolean };

export type Session = {
  terminal: Terminal;
  /** The command line itself, or the person of --as. */
  actor: () => Promise<SystemActor | UserActor>;
};

type Positionals = Record<string, PositionalOptions>;
type Flags = Record<string, Options>;
/** As written, and in camelCase. */
type Given<P extends Positionals, O extends Flags> = Arguments<
  InferredOptionTypes<P> & InferredOptionTypes<O>
>;
type Definition<P extends Positionals, O extends Flags> = {
  /** As yargs wants it: "set <key> <value>". */
  command: string;
  describe: string;
  positionals?: P;
  options?: O;
  run: (given: Given<P, O>, session: Session) => Promise<Answer>;
};

export type Perform = (run: (session: Session) => Promise<Answer>) => Promise<void>;
/** `usage` and `flags`: for completion. */
export type Command = { usage: string; flags: string[]; module: (perform: Perform) => CommandModule };
export type Group = { name: string; describe: string; commands: readonly Command[] };

/** One command of the line: its arguments, and the verb it calls. */
export function command<P extends Positionals = Record<never, never>, O extends Flags = Record<never, never>>(
  definition: Definition<P, O>,
): Command {
  const { command, describe, run } = definition;
  const positionals: Positionals = definition.positionals ?? {};
  const options: Flags = definition.options ?? {};
  const module = (perform: Perform): CommandModule => ({
    command,
    describe,
    builder: (line: Argv) => {
      for (const [name, about] of Object.entries(positionals)) line.positional(name, about);
      return line.options(options);
    },
    handler: (given) => perform((session) => run(given as unknown as Given<P, O>, session)),
  });
  return { usage: command, flags: Object.keys(options), module };
}
