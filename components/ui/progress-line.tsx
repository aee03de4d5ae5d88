import { Check, X } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

export type ProgressStep = {
  label: string;
  state: "done" | "current" | "ahead" | "stopped";
  /** When it happened, usually a Time. */
  at?: ReactNode;
};

const spoken = { done: "done", current: "now", ahead: "not yet", stopped: "ended here" };

/** A state machine's way so far: a row on a desk, a column on a phone. */
export function ProgressLine({ label, steps }: { label: string; steps: ProgressStep[] }) {
  return (
    <ol aria-label={label} className="flex flex-col sm:flex-row">
      {steps.map((step, index) => (
        <li
          key={step.label}
          aria-current={step.state === "current" ? "step" : undefined}
          className="relative flex min-w-0 gap-3 pb-4 last:pb-0 sm:flex-1 sm:flex-col sm:last:flex-none sm:gap-2 sm:pb-0"
        >
          {index < steps.length - 1 && (
            <span
              aria-hidden="true"
              className={cx(
                "absolute top-6 bottom-0 left-[11.5px] w-px sm:top-[11.5px] sm:right-0 sm:bottom-auto sm:left-7 sm:h-px sm:w-auto",
                reached(steps[index + 1]) ? "bg-accent" : "bg-line-strong",
              )}
            />
          )}
          <Dot state={step.state} />
          <span className="grid min-w-0 text-sm sm:pr-3">
            <span
              className={cx(
                "leading-6 sm:leading-5",
                step.state === "current" && "font-semibold text-ink",
                step.state === "done" && "text-ink",
                step.state === "ahead" && "text-muted",
                step.state === "stopped" && "font-semibold text-ended",
              )}
            >
              {step.label}
              <span className="sr-only">, {spoken[step.state]}</span>
            </span>
            {step.at && <span className="text-faint text-xs tabular">{step.at}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

const reached = (step: ProgressStep | undefined) => step !== undefined && step.state !== "ahead";

function Dot({ state }: { state: ProgressStep["state"] }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "flex size-6 shrink-0 items-center justify-center rounded-full border",
        state === "done" && "border-accent bg-accent text-accent-ink",
        state === "current" && "border-2 border-accent bg-accent-soft",
        state === "ahead" && "border-line-strong bg-surface",
        state === "stopped" && "border-ended bg-ended-bg text-ended",
      )}
    >
      {state === "done" && <Check className="size-3.5" strokeWidth={2.5} />}
      {state === "current" && <span className="size-2 rounded-full bg-accent" />}
      {state === "stopped" && <X className="size-3.5" strokeWidth={2.5} />}
    </span>
  );
}
