import { Moment } from "@/components/announcements/moment";
import type { View } from "@/components/announcements/view";
import { Avatar } from "@/components/ui/avatar";
import type { Reader } from "@/lib/announcements/reader-queries";

/** Who has, or has not, with the flat and the moment. */
export function ReaderList({ readers, view, label }: { readers: Reader[]; view: View; label: string }) {
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {readers.map((reader) => (
        <li
          key={reader.id}
          className="flex min-h-12 flex-wrap items-center gap-x-3 px-4 py-2 text-sm sm:px-5"
        >
          <Avatar name={reader.name} size="sm" />
          <span className="font-medium">{reader.name}</span>
          <span className="text-muted">
            {reader.flatNumber ?? (reader.userType === "STAFF" ? "Staff" : "")}
          </span>
          <span className="ml-auto text-faint text-xs">
            {reader.acknowledgedAt ? (
              <>
                Confirmed <Moment at={reader.acknowledgedAt} view={view} />
              </>
            ) : (
              reader.readAt && (
                <>
                  Read <Moment at={reader.readAt} view={view} />
                </>
              )
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
