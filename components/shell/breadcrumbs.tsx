import { ChevronRight } from "lucide-react";
import Link from "next/link";

export type Crumb = { href: string; label: string };

/** The way here, without the page itself: its heading follows. */
export function Breadcrumbs({ trail }: { trail: Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs" className="print:hidden">
      <ol className="flex flex-wrap items-center text-muted text-sm">
        {trail.map(({ href, label }) => (
          <li key={href} className="flex items-center">
            <Link
              href={href}
              className="inline-flex min-h-control items-center rounded-sm hover:text-ink hover:underline hover:underline-offset-4 md:min-h-6"
            >
              {label}
            </Link>
            <ChevronRight aria-hidden="true" className="mx-1 size-3.5 text-faint" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
