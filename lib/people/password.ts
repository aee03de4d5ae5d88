import { hash, verify } from "@node-rs/argon2";

// OWASP's floor for argon2id; the library's default algorithm is argon2id.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** Takes as long for people who do not exist or have no password. */
export async function isPassword(
  password: string,
  passwordHash: string | null | undefined,
): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobodysHash()), password);
  return matches && passwordHash != null;
}

let nobodys: Promise<string> | undefined;
const nobodysHash = () => {
  nobodys ??= hashPassword("the password of nobody");
  return nobodys;
};
