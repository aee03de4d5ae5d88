"use client";
import { type ReactNode, useEffect, useState } from "react";
import { NavLink } from "@/components/shell/nav-link";
import { cx } from "@/components/ui/cx";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";

export type BellItem = {
  id: string;
  title: string;
  message: string;
  url: string;
  read: boolean;
  at: { iso: string; relative: string; exact: string };
};

/** The newest notifications, fetched when it appears and again whenever another number is unread. */
export function BellPanel({
  unread,
  listUrl,
  waiting,
  markAllRead,
}: {
  unread: number;
  listUrl: string;
  /** Until the first answer. */
  waiting: ReactNode;
  markAllRead: (form: FormData) => Promise<void>;
}) {
  const items = useItems(listUrl, unread);
  return (
    <>
      <header className="flex min-h-12 items-center justify-between gap-4 border-b px-4">
        <h2 className="font-semibold text-base">Notifications</h2>
        {unread > 0 && (
          <form action={markAllRead}>
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
      {items === undefined && waiting}
      {items === "failed" && (
        <p role="status" className="px-6 py-10 text-center text-muted text-sm">
          {navigator.onLine
            ? "Your notifications could not be fetched. Please try again in a moment."
            : "You are offline. Your notifications appear here when you are back."}
        </p>
      )}
      {Array.isArray(items) && <Items items={items} allRead={unread === 0} />}
    </>
  );
}

/** `unread` asks anew: what came, or what was read elsewhere. */
function useItems(listUrl: string, unread: number) {
  const [items, setItems] = useState<BellItem[] | "failed">();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another count means another list
  useEffect(() => {
    let stale = false;
    const ask = () => fetchItems(listUrl).then((found) => stale || setItems(found));
    void ask();
    addEventListener("online", ask);
    return () => {
      stale = true;
      removeEventListener("online", ask);
    };
  }, [listUrl, unread]);
  return items;
}

async function fetchItems(listUrl: string): Promise<BellItem[] | "failed"> {
  try {
    const answer = await fetch(listUrl);
    return answer.ok ? await answer.json() : "failed";
  } catch {
    return "failed";
  }
}

function Items({ items, allRead }: { items: BellItem[]; allRead: boolean }) {
  if (items.length === 0)
    return (
      <p className="px-6 py-10 text-center text-muted text-sm">
        Nothing yet. What happens with your requests and bookings appears here.
      </p>
    );
  return (
    <ul className="max-h-[min(55dvh,26rem)] min-h-0 divide-y divide-line overflow-y-auto">
      {items.map((item) => (
        <li key={item.id}>
          <BellRow item={item} read={item.read || allRead} />
        </li>
      ))}
    </ul>
  );
}

function BellRow({ item, read }: { item: BellItem; read: boolean }) {
  return (
    <NavLink
      href={item.url}
      className="grid grid-cols-[8px_minmax(0,1fr)] gap-x-3 px-4 py-3 text-sm outline-offset-[-2px] transition-colors hover:bg-hover"
    >
      <span aria-hidden="true" className={cx("mt-1.5 size-2 rounded-full", !read && "bg-accent")} />
      <span className="grid gap-0.5">
        <span className={cx("leading-5", !read && "font-medium")}>
          {!read && <span className="sr-only">Unread: </span>}
          {item.title}
        </span>
        <span className="line-clamp-2 text-muted">{item.message}</span>
        <span className="text-faint text-xs">
          <Time {...item.at} />
        </span>
      </span>
    </NavLink>
  );
}
