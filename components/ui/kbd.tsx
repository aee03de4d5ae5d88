import type { ReactNode } from "react";

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-sm border border-line-strong bg-surface px-1.5 font-medium font-sans text-muted text-xs">
      {children}
    </kbd>
  );
}
