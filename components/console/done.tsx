import { CircleCheckBig } from "lucide-react";
import type { ReactNode } from "react";

/** What just happened, after a form has led here. */
export function Done({ children }: { children: ReactNode }) {
  return (
    <p
      role="status"
      className="mb-5 flex gap-2.5 rounded border border-done-line bg-done-bg px-4 py-3 text-done text-sm"
    >
      <CircleCheckBig aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
