import { AnnouncementMarks } from "@/components/announcements/announcement-marks";
import { announcementHref } from "@/components/announcements/list-url";
import { Moment } from "@/components/announcements/moment";
import type { View } from "@/components/announcements/view";
import { Link } from "@/components/ui/link";
import { audienceLabel } from "@/lib/announcements/audience-label";
import type { AnnouncementRow } from "@/lib/announcements/queries";

/** Announcements with their first words; what is not read yet has a dot and says so. */
export function AnnouncementList({
  rows,
  view,
  showsAudience,
  level = 2,
}: {
  rows: AnnouncementRow[];
  view: View;
  /** For those who send them. */
  showsAudience: boolean;
  /** Of the titles, below the heading that stands above the list. */
  level?: 2 | 3;
}) {
  const Heading = `h${level}` as const;
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li
          key={row.id}
          className="focus-ring-within relative grid gap-1.5 px-4 py-4 transition-colors hover:bg-hover sm:px-5"
        >
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <AnnouncementMarks announcement={row} view={view} />
            {row.isUnread && (
              <span className="inline-flex items-center gap-1.5 font-medium text-accent-text text-xs before:size-2 before:rounded-full before:bg-accent">
                New
              </span>
            )}
            {row.isAsked && <span className="text-waiting text-xs">Asks for your confirmation</span>}
          </div>
          <Heading className={row.isUnread ? "font-semibold" : "font-medium"}>
            <Link href={announcementHref(row.id)} className="outline-none after:absolute after:inset-0">
              {row.title}
            </Link>
          </Heading>
          <p className="line-clamp-2 max-w-prose text-muted text-sm">{row.excerpt}</p>
          <p className="flex flex-wrap gap-x-3 gap-y-0.5 text-faint text-xs">
            <span>{row.author}</span>
            <When row={row} view={view} />
            {showsAudience && <span>For: {audienceLabel(row)}</span>}
            {row.files > 0 && <span>{row.files === 1 ? "1 file" : `${row.files} files`}</span>}
            {row.comments > 0 && <span>{row.comments === 1 ? "1 comment" : `${row.comments} comments`}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

function When({ row, view }: { row: AnnouncementRow; view: View }) {
  if (row.publishedAt) return <Moment at={row.publishedAt} view={view} />;
  if (!row.publishAt) return <span>Not published yet</span>;
  return (
    <span>
      {row.status === "SCHEDULED" ? "Publishes itself on" : "Meant for"}{" "}
      <Moment at={row.publishAt} view={view} exact />
    </span>
  );
}
