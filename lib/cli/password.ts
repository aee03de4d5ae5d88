import type { Terminal } from "./terminal";

/** Never an argument: other people of the machine can read those. */
export const passwordOption = {
  "password-stdin": {
    type: "boolean",
    default: false,
    describe: "Read the password from standard input instead of asking",
  },
} as const;

export async function readPassword(terminal: Terminal, fromStdin: unknown) {
  if (fromStdin) {
    const password = (await terminal.read()).replace(/\r?\n$/, "");
    return { password, passwordAgain: password };
  }
  return {
    password: await terminal.askSecret("Password: "),
    passwordAgain: await terminal.askSecret("Once more: "),
  };
}
