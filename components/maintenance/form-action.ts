import type { FormState } from "@/lib/web/form-state";

/** A server action as the page hands it down. */
export type FormAction<O> = (state: FormState<O>, form: FormData) => Promise<FormState<O>>;
