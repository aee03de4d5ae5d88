import { cx } from "@/components/ui/cx";
import type { ThreadDetail } from "@/lib/marketplace/thread-queries";
import { type EstateFormat, formatDateTime } from "@/lib/platform/format";

/** What the two wrote: one's own at the right. */
export function MessageList({
  messages,
  userId,
  otherName,
  format,
}: {
  messages: ThreadDetail["messages"];
  userId: string;
  otherName: string;
  format: EstateFormat;
}) {
  return (
    <ol aria-label="Messages" className="grid gap-3">
      {messages.map(({ id, authorId, content, createdAt }) => {
        const mine = authorId === userId;
        return (
          <li
            key={id}
            className={cx("grid max-w-[85%] gap-1", mine ? "justify-self-end" : "justify-self-start")}
          >
            <p className={cx("text-muted text-xs", mine && "text-right")}>
              {mine ? "You" : otherName}, {formatDateTime(createdAt, format)}
            </p>
            <p
              className={cx(
                "whitespace-pre-line rounded-lg border px-3.5 py-2.5 [overflow-wrap:anywhere]",
                mine ? "border-accent-line bg-accent-soft" : "bg-raised",
              )}
            >
              {content}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
