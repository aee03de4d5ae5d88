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
