"use client";
import { unstable_rethrow, useRouter } from "next/navigation";
import { type ReactNode, useId, useRef, useState } from "react";
import { NavLink } from "@/components/shell/nav-link";
import { type LiveMessage, useLiveUnread } from "@/components/shell/use-live-unread";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import { LazyPart, lazily } from "@/components/ui/lazy-part";
import { linkClass } from "@/components/ui/link-class";
import { notify } from "@/components/ui/notify";
import { SkeletonList } from "@/components/ui/skeleton";

const loadPanel = lazily(async () => (await import("@/components/shell/bell-panel")).BellPanel);

/**
 * How many notifications are unread, live. The newest are fetched when somebody looks: until then, and without
 * JavaScript, the panel leads to the page that has all of them.
 */
export function Bell({
  unread: told,
  streamUrl,
  listUrl,
  markAllRead,
}: {
  unread: number;
  /** A server-sent event stream of `{ unread, latest? }`. */
  streamUrl: string;
  /** The newest notifications as JSON: `BellItem[]`. */
  listUrl: string;
  markAllRead: (form: FormData) => unknown;
}) {
  const id = useId();
  const router = useRouter();
  const [{ unread, from }, setKnown] = useState({ unread: told, from: told });
  const [isOpen, setOpen] = useState(false);
  const announced = useRef("");
  // The server counted anew, with a page that was rendered later.
  if (from !== told) setKnown({ unread: told, from: told });
  const setUnread = (count: number) => setKnown({ unread: count, from: told });
  const markRead = async (form: FormData) => {
    try {
      await markAllRead(form);
      setUnread(0);
    } catch (error) {
      unstable_rethrow(error);
      notify({ title: "The estate could not be reached. Please try again in a moment.", tone: "alert" });
    }
  };

  useLiveUnread(streamUrl, ({ unread: count, latest }: LiveMessage) => {
    setUnread(count);
    // Pages that show notifications listen: components/notifications/refresh-on-bell.tsx.
    window.dispatchEvent(new CustomEvent("khaki:bell", { detail: { unread: count, latest: latest?.id } }));
    if (!latest || announced.current === latest.id) return;
    announced.current = latest.id;
    notify({
      title: latest.title,
      detail: latest.message,
      action: { label: "Open", onClick: () => router.push(latest.url) },
    });
  });

  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        onPointerEnter={() => loadPanel().catch(() => {})}
        className={cx("square bell", iconClass("bell"))}
      >
        <span className="sr-only">{unread === 0 ? "Notifications" : `Notifications, ${unread} unread`}</span>
        {unread > 0 && <b aria-hidden="true">{unread > 99 ? "99+" : unread}</b>}
      </button>
      <section
        id={id}
        popover="auto"
        aria-label="Notifications"
        onToggle={(event) => setOpen(event.newState === "open")}
        className="bell-panel"
      >
        {isOpen && (
          <LazyPart
            load={loadPanel}
            given={{ unread, listUrl, waiting: <Waiting />, markAllRead: markRead }}
            waiting={<Waiting />}
            missing={
              <p role="status" className="px-6 py-10 text-center text-muted text-sm">
                This needs a connection.
              </p>
            }
          />
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
    </>
  );
}

const Waiting = (): ReactNode => (
  <div className="p-4">
    <SkeletonList rows={3} label="Looking for your notifications" />
  </div>
);
