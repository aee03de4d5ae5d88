import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";

export type CommentView = {
  id: string;
  author: string;
  /** "Staff" */
  badge?: string | undefined;
  time: ReactNode;
  /** Null when it was removed or hidden: then `note` says so. */
  content: string | null;
  /** Under the words, or in their place: "Edited", "Removed by its author". */
  note?: ReactNode;
  /** Not for everybody to read. */
  isMuted?: boolean;
  /** Answer, edit, remove. */
  tools?: ReactNode;
};

type ThreadView = CommentView & { replies: CommentView[] };

/** What people said below something, each with its answers. The forms come from the page. */
export function CommentThreads({ label, threads }: { label: string; threads: ThreadView[] }) {
  return (
    <ol aria-label={label} className="grid gap-6">
      {threads.map(({ replies, ...first }) => (
        <li key={first.id} className="grid gap-4">
          <Said {...first} />
          {replies.length > 0 && (
            <ol
              aria-label={`Answers to ${first.author}`}
              className="ml-4 grid gap-4 border-l pl-4 sm:ml-4 sm:pl-6"
            >
              {replies.map((reply) => (
                <li key={reply.id}>
                  <Said {...reply} />
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}

function Said({ id, author, badge, time, content, note, isMuted, tools }: CommentView) {
  return (
    <article id={`comment-${id}`} className="flex min-w-0 gap-3 target:bg-accent-soft">
      <Avatar name={author} />
      <div className="grid min-w-0 flex-1 gap-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm">
          <span className="font-medium">{author}</span>
          {badge && <Badge>{badge}</Badge>}
          <span className="text-faint text-xs">{time}</span>
        </p>
        {content !== null && (
          <p className={cx("wrap-anywhere whitespace-pre-line", isMuted && "text-muted")}>{content}</p>
        )}
        {note && <p className="text-muted text-sm italic">{note}</p>}
        {tools && <div className="flex flex-wrap items-start gap-x-4">{tools}</div>}
      </div>
    </article>
  );
}
