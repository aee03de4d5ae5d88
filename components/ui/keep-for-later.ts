import type { FormState } from "@/lib/web/form-state";

/** Heard on the window by whoever keeps forms until the server is back (components/offline). */
export const FORM_LEAVES = "khaki:form-leaves";

/** Heard on the window after the server has done what a form asked for: what was kept of the page is old. */
export const FORM_DONE = "khaki:form-done";

export type LeavingForm = {
  form: HTMLFormElement;
  data: FormData;
  /** True once it was sent and no answer came: the server may or may not have it. */
  wasSent: boolean;
  /** Set by whoever keeps it; null when it should go to the server after all. */
  answer?: Promise<FormState<never>>;
};

/** Asks whether somebody keeps this form on the device; null when nobody does. */
export async function keepForLater(form: HTMLFormElement | null, data: FormData, wasSent: boolean) {
  if (!form) return null;
  const detail: LeavingForm = { form, data, wasSent };
  form.dispatchEvent(new CustomEvent(FORM_LEAVES, { bubbles: true, detail }));
  return (await detail.answer) ?? null;
}
