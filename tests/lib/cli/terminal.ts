import { runEstate } from "@/lib/cli/run";

/** Runs a command in this process; answers with what it said. `stdin` is what is piped in, `secrets` what is typed. */
export async function estate(args: string, given: { stdin?: string; secrets?: string[] } = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const secrets = [...(given.secrets ?? [])];
  const code = await runEstate(args.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', "")) ?? [], {
    say: (text) => out.push(text),
    complain: (text) => err.push(text),
    read: async () => given.stdin ?? "",
    askSecret: async () => secrets.shift() ?? "",
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

export const json = async <T>(args: string): Promise<T> => JSON.parse((await estate(`${args} --json`)).out);
