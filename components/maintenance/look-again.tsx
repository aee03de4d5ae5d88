"use client";
import { useContext } from "react";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { FormContext } from "@/components/ui/form-context";
import { iconClass } from "@/components/ui/icon-class";

const BEHIND = ["conflict", "invalid_transition"];

/** In a form that was refused because the request has moved on: the way to what it is now. */
export function LookAgain({ href }: { href: string }) {
  const { state } = useContext(FormContext);
  const kind = state && !state.ok ? state.error?.kind : undefined;
  if (!kind || !BEHIND.includes(kind)) return null;
  return (
    // A plain link: on the request's own page, too, everything is fetched anew.
    <a href={href} className={cx(buttonClass(), iconClass("rotate-cw"), "justify-self-start")}>
      Look again
    </a>
  );
}
