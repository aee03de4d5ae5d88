"use client";
import { useContext, useEffect, useEffectEvent } from "react";
import { FormContext } from "@/components/ui/form-context";

/** After a refusal by the server: shows the step of the first wrong field. */
export function RefusedStep({
  accountFields,
  onRefused,
}: {
  accountFields: readonly string[];
  onRefused: (step: number) => void;
}) {
  const { state } = useContext(FormContext);
  const turnTo = useEffectEvent(onRefused);

  useEffect(() => {
    const wrong = state && !state.ok ? Object.keys(state.fields ?? {}) : [];
    if (wrong.length) turnTo(wrong.some((name) => accountFields.includes(name)) ? 1 : 2);
  }, [state, accountFields]);

  return null;
}
