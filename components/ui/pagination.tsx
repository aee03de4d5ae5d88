import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";

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
            <ChevronLeft aria-hidden="true" /> {labels.previous}
          </PageLink>
          <PageLink href={nextHref} rel="next">
            {labels.next} <ChevronRight aria-hidden="true" />
          </PageLink>
        </div>
      )}
    </nav>
  );
}

function PageLink({ href, rel, children }: { href?: string; rel: string; children: ReactNode }) {
  const look = buttonClass({ size: "sm" });
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
