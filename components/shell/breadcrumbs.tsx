import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";

export type Crumb = { href: string; label: string };

const separated = `crumb ${iconClass("chevron-right")} icon-end`;

/** The way here, without the page itself: its heading follows. */
export function Breadcrumbs({ trail }: { trail: Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs" className="print:hidden">
      <ol className="flex flex-wrap items-center text-muted text-sm">
        {trail.map(({ href, label }) => (
          <li key={href} className={separated}>
            <Link href={href} className="crumb-link">
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
