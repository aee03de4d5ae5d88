import { Check } from "lucide-react";
import { cx } from "@/components/ui/cx";

/** Where somebody is in a form of several steps. `current` counts from 1. */
export function Stepper({
  steps,
  current,
  label = "Progress",
}: {
  steps: string[];
  current: number;
  label?: string;
}) {
  return (
    <nav aria-label={label}>
      <p className="mb-2 text-muted text-sm sm:hidden">
        Step {current} of {steps.length}: <span className="font-medium text-ink">{steps[current - 1]}</span>
      </p>
      <ol className="flex items-center gap-2">
        {steps.map((step, index) => {
          const number = index + 1;
          const done = number < current;
          const here = number === current;
          return (
            <li
              key={step}
              aria-current={here ? "step" : undefined}
              className={cx("flex items-center gap-2", index > 0 && "flex-1")}
            >
              {index > 0 && (
                <span
                  aria-hidden="true"
                  className={cx("h-px min-w-4 flex-1", number <= current ? "bg-accent" : "bg-line-strong")}
                />
              )}
              <span
                aria-hidden="true"
                className={cx(
                  "flex size-7 shrink-0 items-center justify-center rounded-full border font-semibold text-xs tabular",
                  done && "border-accent bg-accent-soft text-accent-text",
                  here && "border-accent bg-accent text-accent-ink",
                  !done && !here && "border-line-strong text-muted",
                )}
              >
                {done ? <Check className="size-3.5" strokeWidth={2.5} /> : number}
              </span>
              <span className={cx("text-sm max-sm:sr-only", here ? "font-medium text-ink" : "text-muted")}>
                {step}
                {done && <span className="sr-only"> (done)</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
