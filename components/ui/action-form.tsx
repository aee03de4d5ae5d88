"use client";
import {
  type ComponentProps,
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from "react";
import type { ButtonLook } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { DraftNote } from "@/components/ui/draft-note";
import { FormContext } from "@/components/ui/form-context";
import { FormErrors } from "@/components/ui/form-errors";
import { FORM_DONE } from "@/components/ui/keep-for-later";
import { newKey } from "@/components/ui/new-key";
import { notify } from "@/components/ui/notify";
import { type Action, reachable } from "@/components/ui/reachable";
import { SubmitButton } from "@/components/ui/submit-button";
import { useDraft } from "@/components/ui/use-draft";
import type { FormState } from "@/lib/web/form-state";

type Props<O> = {
  action: Action<O>;
  /** Says what happens: "Submit request". Without it the children bring their own SubmitButton. */
  submitLabel?: ReactNode;
  pendingLabel?: string;
  submitVariant?: ButtonLook["variant"];
  /** Beside the submit button: a link back, a second SubmitButton. */
  secondary?: ReactNode;
  /** Called in the browser after the action succeeded. */
  onDone?: (data: O) => void;
  /** Adds a hidden `idempotencyKey`, a new one for each thing submitted. */
  idempotent?: boolean;
  /** The first key, when the server has one. */
  idempotencyKey?: string;
  /** Keeps what is typed in this browser under this name until it is submitted or discarded. */
  draftKey?: string;
  /** False for forms that edit something and stay: what was typed stands after success. */
  resetOnSuccess?: boolean;
  children?: ReactNode | ((state: FormState<O>) => ReactNode);
} & Omit<ComponentProps<"form">, "action" | "children" | "onSubmit" | "onReset">;

/**
 * A form over a server action. Without JavaScript the browser posts it and the page comes back with the
 * state; with JavaScript the page stays, so that files and selects survive a refusal too.
 */
export function ActionForm<O = unknown>({
  action,
  submitLabel,
  pendingLabel,
  submitVariant,
  secondary,
  onDone,
  idempotent,
  idempotencyKey,
  draftKey,
  resetOnSuccess = true,
  className,
  children,
  ...props
}: Props<O>) {
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const busy = useRef(false);
  const [key, setKey] = useState(() => idempotencyKey ?? newKey());
  const [posted, post] = useActionState<FormState<O>, FormData>(action as never, null);
  const draft = useDraft(form, draftKey);
  const [sent, send, pending] = useActionState<FormState<O>, FormData>(
    reachable(action, form, draft.clear) as never,
    null,
  );
  const state = sent ?? posted;

  const finished = useEffectEvent((done: NonNullable<FormState<O>>) => {
    if (!done.ok) return;
    if (done.message) notify({ title: done.message, tone: "done" });
    setKey(newKey());
    draft.clear();
    if (resetOnSuccess) form.current?.reset();
    dispatchEvent(new Event(FORM_DONE));
    onDone?.(done.data);
  });

  useEffect(() => {
    if (!pending) busy.current = false;
  }, [pending]);

  useEffect(() => {
    if (state) finished(state);
  }, [state]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy.current) return;
    busy.current = true;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => send(data));
  }

  return (
    <FormContext value={{ formId, state }}>
      <form
        ref={form}
        action={post}
        onSubmit={submit}
        noValidate
        className={cx("grid gap-5", className)}
        {...props}
      >
        {(idempotent || idempotencyKey) && (
          // Without JavaScript the server's key is sent, with it the browser's: they differ on purpose.
          <input type="hidden" name="idempotencyKey" defaultValue={key} suppressHydrationWarning />
        )}
        <FormErrors />
        {state?.ok && state.message && (
          <noscript>
            <p role="status">{state.message}</p>
          </noscript>
        )}
        {draft.restored && <DraftNote onDiscard={draft.discard} />}
        {typeof children === "function" ? children(state) : children}
        {(submitLabel || secondary) && (
          <div className="flex flex-wrap items-center gap-3 max-sm:[&>*]:grow">
            {submitLabel && (
              <SubmitButton variant={submitVariant} pendingLabel={pendingLabel}>
                {submitLabel}
              </SubmitButton>
            )}
            {secondary}
          </div>
        )}
      </form>
    </FormContext>
  );
}
