import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";

/** Newer and older pages of a list by cursor. Nothing is drawn when there is only one page. */
export function Pagination({
  previousHref,
  nextHref,
  summary,
  labels = { previous: "Newer", next: "Older" },
}: {
  previousHref?: string;
  nextHref?: string;
  /** "Showing 25 of 312". */
  summary?: ReactNode;
  labels?: { previous: string; next: string };
}) {
  if (!previousHref && !nextHref && !summary) return null;
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center justify-between gap-3 py-3">
      <p className="text-muted text-sm tabular">{summary}</p>
      {(previousHref || nextHref) && (
        <div className="flex gap-2">
          <PageLink href={previousHref} rel="prev">
            {labels.previous}
          </PageLink>
          <PageLink href={nextHref} rel="next">
            {labels.next}
          </PageLink>
        </div>
      )}
    </nav>
  );
}

function PageLink({ href, rel, children }: { href?: string; rel: "prev" | "next"; children: ReactNode }) {
  const look = cx(
    buttonClass({ size: "sm" }),
    rel === "prev" ? iconClass("chevron-left") : cx(iconClass("chevron-right"), "icon-end"),
  );
  if (!href) {
    return (
      <span
        aria-hidden="true"
        className={cx(look, "pointer-events-none border-line! bg-transparent! text-faint!")}
      >
        {children}
      </span>
    );
  }
  return (
    <Link href={href} rel={rel} className={look}>
      {children}
    </Link>
  );
}
