import type { FormState } from "@/lib/web/form-state";

/** A server action as a form takes it; what it answers on success matters to nobody here. */
// biome-ignore lint/suspicious/noExplicitAny: each action answers its own verb's result
export type FormAction = (state: FormState<any>, form: FormData) => Promise<FormState<any>>;
