import type { ReactNode } from "react";

/** A form that is needed now and then, behind its name. */
export function Fold({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    // Opened before the page has woken up, it stays open: the browser and the server may differ.
    <details suppressHydrationWarning>
      <summary className="inline-flex min-h-control cursor-pointer list-none items-center rounded-sm text-accent-text text-sm underline decoration-accent-line underline-offset-4 md:min-h-6 pointer-coarse:min-h-control [&::-webkit-details-marker]:hidden">
        {label}
      </summary>
      <div className="mt-2 mb-2 grid gap-4 text-left">{children}</div>
    </details>
  );
}
