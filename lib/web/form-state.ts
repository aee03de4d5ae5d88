/** What a form action answers: `null` before the first submit; refused forms keep what was typed. */
export type FormState<O = unknown> =
  | { ok: true; data: O; message?: string }
  | {
      ok: false;
      error?: { kind: string; message: string; requestId?: string };
      fields?: Record<string, string[]>;
      values?: Record<string, string | string[]>;
    }
  | null;

/** A server action as a page hands it to a form. Where nothing is done with its answer, any will do. */
// biome-ignore lint/suspicious/noExplicitAny: each action answers its own verb's result
export type FormAction<O = any> = (state: FormState<O>, form: FormData) => Promise<FormState<O>>;
