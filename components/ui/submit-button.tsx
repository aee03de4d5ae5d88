"use client";
import type { ComponentProps, MouseEvent } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonLook } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";

/**
 * Submits the form it stands in. `children` says what happens ("Submit request"), `pendingLabel` what is
 * happening ("Submitting…"). While the form is on its way the button keeps the focus and does nothing.
 */
export function SubmitButton({
  children,
  pendingLabel,
  variant = "primary",
  onClick,
  ...props
}: ComponentProps<"button"> & ButtonLook & { pendingLabel?: string }) {
  const { pending } = useFormStatus();

  function guard(event: MouseEvent<HTMLButtonElement>) {
    if (pending) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <Button type="submit" variant={variant} aria-disabled={pending || undefined} onClick={guard} {...props}>
      {pending && <Spinner />}
      <span aria-live="polite">{pending ? (pendingLabel ?? "One moment…") : children}</span>
    </Button>
  );
}
