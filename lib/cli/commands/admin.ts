import { createFirstAdministrator } from "@/lib/people/create-first-administrator";
import { createAdministratorSchema } from "@/lib/people/schema";
import { command, type Group } from "../door";
import { parse } from "../parse";
import { passwordOption, readPassword } from "../password";

const create = command({
  command: "create",
  describe: "Make an administrator",
  options: {
    name: { type: "string", demandOption: true, requiresArg: true, describe: "Name" },
    email: {
      type: "string",
      demandOption: true,
      requiresArg: true,
      describe: "Email address, to sign in with",
    },
    ...passwordOption,
  },
  run: async ({ name, email, passwordStdin }, { terminal, actor }) => {
    const chosen = await readPassword(terminal, passwordStdin);
    const input = parse(createAdministratorSchema, { name, email, ...chosen });
    const { userId } = await createFirstAdministrator(await actor(), input);
    return {
      text: `${input.name} is an administrator and can sign in.`,
      data: { userId, email: input.email },
    };
  },
});

export const admin: Group = { name: "admin", describe: "Administrators", commands: [create] };
