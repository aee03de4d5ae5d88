import Link from "next/link";

/** The icons and words of the navigation; `about` is what one does there. */
type Place = { href: string; label: string; iconClass: string; about?: string | undefined };

/** Everything in the console, to find one's way. */
export function PlaceGrid({ places }: { places: Place[] }) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {places.map(({ href, label, iconClass, about }) => (
        <li key={href}>
          <Link
            href={href}
            prefetch={false}
            className="grid h-full content-start gap-1 rounded-lg border bg-surface px-4 py-3 transition-colors hover:bg-hover"
          >
            <span className={`flex items-center gap-2.5 font-medium [--icon-size:1.125rem] ${iconClass}`}>
              {label}
            </span>
            {about && <span className="text-muted text-sm">{about}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
