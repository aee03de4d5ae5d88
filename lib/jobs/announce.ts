import { type RegisterFunctionsInput, registerFunctions } from "@/lib/background/register-functions";
import { systemActor } from "@/lib/platform/actor";

const AGAIN_MS = 30_000;

/**
 * Tells the console what this process serves; when the database is away, again until it has heard. Never throws.
 * Answers what ends the repetition.
 */
export async function announceFunctions(
  input: RegisterFunctionsInput,
  onError: (error: unknown) => void,
): Promise<() => void> {
  const announce = async () => {
    try {
      await registerFunctions(systemActor("jobs-start"), input);
      clearInterval(again);
    } catch (error) {
      onError(error);
    }
  };
  const again = setInterval(() => void announce(), AGAIN_MS);
  await announce();
  return () => clearInterval(again);
}
