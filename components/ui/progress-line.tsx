import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";

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
    <ol aria-label={label} className="way">
      {steps.map((step) => (
        <li
          key={step.label}
          aria-current={step.state === "current" ? "step" : undefined}
          className={step.state}
        >
          <Dot state={step.state} />
          <span>
            <b>
              {step.label}
              <span className="sr-only">, {spoken[step.state]}</span>
            </b>
            {step.at && <small>{step.at}</small>}
          </span>
        </li>
      ))}
    </ol>
  );
}

const icons = { done: iconClass("check"), stopped: iconClass("x"), current: undefined, ahead: undefined };

const Dot = ({ state }: { state: ProgressStep["state"] }) => (
  <i aria-hidden="true" className={cx("dot", icons[state])} />
);
