import type { ReactNode } from "react";

/** The heading of a page for people who are not signed in. */
export function PublicHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="mb-7">
      <h1 className="text-balance font-semibold text-2xl tracking-tight">{title}</h1>
      {children && <div className="mt-1.5 text-muted">{children}</div>}
    </header>
  );
}
