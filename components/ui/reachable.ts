import { unstable_rethrow } from "next/navigation";
import type { RefObject } from "react";
import { FORM_DONE, keepForLater } from "@/components/ui/keep-for-later";
import type { FormState } from "@/lib/web/form-state";

export type Action<O> = (state: FormState<O>, form: FormData) => Promise<FormState<O>>;

/**
 * A lost connection must not lose what was typed: it is kept for later where that is possible, otherwise it becomes a
 * refusal like any other.
 */
export function reachable<O>(
  action: Action<O>,
  form: RefObject<HTMLFormElement | null>,
  onRedirect: () => void,
): Action<O> {
  return async (state, data) => {
    const kept = await keepForLater(form.current, data, false);
    if (kept) return kept;
    try {
      return await action(state, data);
    } catch (error) {
      if (isRedirect(error)) {
        onRedirect();
        dispatchEvent(new Event(FORM_DONE));
      }
      unstable_rethrow(error);
      const keptInstead = await keepForLater(form.current, data, true);
      if (keptInstead) return keptInstead;
      return {
        ok: false,
        error: {
          kind: "unreachable",
          message:
            "The estate could not be reached. Nothing you typed is lost: check the connection and try again.",
        },
      };
    }
  };
}

/** An action that sends the person elsewhere has succeeded; Next reports it as an error with this digest. */
function isRedirect(error: unknown) {
  return error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_REDIRECT");
}
