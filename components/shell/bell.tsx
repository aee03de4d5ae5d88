"use client";
import { Bell as BellIcon } from "lucide-react";
import { useRouter } from "next/navigation";
import { useId, useRef, useState } from "react";
import { NavLink } from "@/components/shell/nav-link";
import { type LiveMessage, useLiveUnread } from "@/components/shell/use-live-unread";
import { cx } from "@/components/ui/cx";
import { linkClass } from "@/components/ui/link-class";
import { notify } from "@/components/ui/notify";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";

export type BellItem = {
  id: string;
  title: string;
  message: string;
  url: string;
  read?: boolean;
  at?: { iso: string; relative: string; exact: string };
};

const mostShown = 12;

/** The unread notifications, live. Give it a `key` of the newest notification's id to take the server's list anew. */
export function Bell({
  unread: initialUnread,
  items: initialItems,
  streamUrl,
  markAllRead,
}: {
  unread: number;
  items: BellItem[];
  /** A server-sent event stream of `{ unread, latest? }`. */
  streamUrl: string;
  markAllRead: (form: FormData) => unknown;
}) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const [unread, setUnread] = useState(initialUnread);
  const [items, setItems] = useState(initialItems);

  useLiveUnread(streamUrl, ({ unread: count, latest }: LiveMessage) => {
    setUnread(count);
    // Pages that show notifications listen: components/notifications/refresh-on-bell.tsx.
    window.dispatchEvent(new CustomEvent("khaki:bell", { detail: { unread: count, latest: latest?.id } }));
    if (count === 0) setItems((known) => known.map((item) => ({ ...item, read: true })));
    if (!latest || items.some((item) => item.id === latest.id)) return;
    setItems((known) => [latest, ...known].slice(0, mostShown));
    notify({
      title: latest.title,
      detail: latest.message,
      action: { label: "Open", onClick: () => router.push(latest.url) },
    });
  });

  async function markRead(form: FormData) {
    await markAllRead(form);
    setUnread(0);
    setItems((known) => known.map((item) => ({ ...item, read: true })));
  }

  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="relative flex size-11 shrink-0 items-center justify-center rounded text-ink transition-colors hover:bg-hover lg:size-9"
      >
        <BellIcon aria-hidden="true" strokeWidth={1.75} className="size-5" />
        <span className="sr-only">{unread === 0 ? "Notifications" : `Notifications, ${unread} unread`}</span>
        {unread > 0 && (
          <span
            aria-hidden="true"
            className="absolute top-1 right-0.5 min-w-4 rounded-full border border-paper bg-danger px-1 text-center font-semibold text-[10px] text-danger-ink leading-4 tabular lg:-top-0.5 lg:-right-0.5"
          >
            {unread > 99 ? "99+" : unread}
          </span>
        )}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className="fixed inset-auto top-14 right-3 left-3 w-auto flex-col overflow-hidden rounded-lg bg-raised p-0 text-ink shadow-pop open:flex open:animate-fade-in sm:left-auto sm:w-96 lg:right-8"
      >
        <section aria-label="Notifications" className="flex max-h-[min(70dvh,32rem)] flex-col">
          <header className="flex min-h-12 items-center justify-between gap-4 border-b px-4">
            <h2 className="font-semibold text-base">Notifications</h2>
            {unread > 0 && (
              <form action={markRead}>
                <SubmitButton
                  variant="ghost"
                  size="sm"
                  pendingLabel="Marking…"
                  className="-mr-3 text-accent-text!"
                >
                  Mark all read
                </SubmitButton>
              </form>
            )}
          </header>
          {items.length === 0 ? (
            <p className="px-6 py-10 text-center text-muted text-sm">
              Nothing yet. What happens with your requests and bookings appears here.
            </p>
          ) : (
            <ul className="min-h-0 divide-y divide-line overflow-y-auto">
              {items.map((item) => (
                <li key={item.id}>
                  <BellRow item={item} />
                </li>
              ))}
            </ul>
          )}
          <footer className="border-t px-4 py-2 text-center text-sm">
            <NavLink
              href="/notifications"
              className={cx(linkClass, "inline-flex min-h-control items-center md:min-h-7")}
            >
              All notifications
            </NavLink>
          </footer>
        </section>
      </div>
    </>
  );
}

function BellRow({ item }: { item: BellItem }) {
  return (
    <NavLink
      href={item.url}
      className="grid grid-cols-[8px_minmax(0,1fr)] gap-x-3 px-4 py-3 text-sm outline-offset-[-2px] transition-colors hover:bg-hover"
    >
      <span aria-hidden="true" className={cx("mt-1.5 size-2 rounded-full", !item.read && "bg-accent")} />
      <span className="grid gap-0.5">
        <span className={cx("leading-5", !item.read && "font-medium")}>
          {!item.read && <span className="sr-only">Unread: </span>}
          {item.title}
        </span>
        <span className="line-clamp-2 text-muted">{item.message}</span>
        <span className="text-faint text-xs">{item.at ? <Time {...item.at} /> : "Just now"}</span>
      </span>
    </NavLink>
  );
}
