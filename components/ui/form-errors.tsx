"use client";
import { useContext, useEffect, useRef } from "react";
import { FormContext, fieldId } from "@/components/ui/form-context";
import { iconClass } from "@/components/ui/icon-class";

/** What was refused, on top of the form, with a link to each field. Takes the focus when it appears. */
export function FormErrors() {
  const { formId, state } = useContext(FormContext);
  const summary = useRef<HTMLDivElement>(null);
  const failed = state && !state.ok ? state : undefined;

  useEffect(() => {
    if (failed) summary.current?.focus();
  }, [failed]);

  if (!failed) return null;
  const problems = Object.entries(failed.fields ?? {}).flatMap(([name, messages]) =>
    messages.map((message) => ({ name, message })),
  );

  return (
    <div ref={summary} role="alert" tabIndex={-1} className={`form-errors ${iconClass("circle-alert")}`}>
      <div className="grid min-w-0 gap-1">
        <p className="font-medium text-alert">{failed.error?.message ?? heading(problems.length)}</p>
        {problems.length > 0 && (
          <ul className="grid gap-0.5">
            {problems.map(({ name, message }) => (
              <li key={`${name}:${message}`}>
                <a
                  href={`#${fieldId(formId, name)}`}
                  onClick={(event) => {
                    const control =
                      document.getElementById(fieldId(formId, name)) ?? document.getElementsByName(name)[0];
                    if (!control) return;
                    event.preventDefault();
                    control.focus();
                  }}
                  className="inline-block py-1 text-ink underline decoration-alert-line underline-offset-4 hover:decoration-alert md:py-0"
                >
                  {message}
                </a>
              </li>
            ))}
          </ul>
        )}
        {failed.error?.requestId && (
          <p className="text-muted">
            If you ask for help, quote <code className="font-mono text-xs">{failed.error.requestId}</code>.
          </p>
        )}
      </div>
    </div>
  );
}

function heading(count: number) {
  if (count === 0) return "This could not be saved. Please try again.";
  return count === 1 ? "One thing needs correcting." : `${count} things need correcting.`;
}
