"use client";
import { startTransition, useId } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { FormState } from "@/lib/web/form-state";

export type NotificationItem = {
  id: string;
  label: string;
  title: string;
  message: string;
  url: string;
  isRead: boolean;
  isUrgent: boolean;
  at: { iso: string; relative: string; exact: string };
};

export type NotificationDay = { label: string; items: NotificationItem[] };

type MarkRead = (state: FormState<{ url: string }>, form: FormData) => Promise<FormState<{ url: string }>>;

/** A person's notifications by day. Following one marks it read. */
export function NotificationList({ days, markRead }: { days: NotificationDay[]; markRead: MarkRead }) {
  return (
    <div className="grid gap-6">
      {days.map(({ label, items }) => (
        <Day key={label} label={label} items={items} markRead={markRead} />
      ))}
    </div>
  );
}

function Day({ label, items, markRead }: NotificationDay & { markRead: MarkRead }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 font-medium text-muted text-sm">
        {label}
      </h2>
      <ul className="divide-y divide-line overflow-hidden rounded-lg border bg-surface">
        {items.map((item) => (
          <li key={item.id}>
            <Row item={item} markRead={markRead} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ item, markRead }: { item: NotificationItem; markRead: MarkRead }) {
  function followed() {
    if (item.isRead) return;
    const form = new FormData();
    form.set("notificationId", item.id);
    startTransition(async () => void (await markRead(null, form)));
  }

  return (
    <article className="relative flex items-start gap-3 px-4 py-3 hover:bg-hover sm:px-5">
      <span
        aria-hidden="true"
        className={cx("mt-2 size-2 shrink-0 rounded-full", !item.isRead && "bg-accent")}
      />
      <div className="min-w-0 flex-1">
        <h3 className={cx("text-base [overflow-wrap:anywhere]", !item.isRead && "font-medium")}>
          {/* The whole row leads there; the button stands above it. */}
          <Link href={item.url} onClick={followed} className="after:absolute after:inset-0">
            {!item.isRead && <span className="sr-only">Unread: </span>}
            {item.title}
          </Link>
        </h3>
        <p className="mt-0.5 text-muted text-sm [overflow-wrap:anywhere]">{item.message}</p>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-faint text-xs">
          {item.isUrgent && (
            <Badge
              className={`border-alert-line! bg-alert-bg text-alert! [--icon-size:0.75rem] ${iconClass("circle-alert")}`}
            >
              Urgent
            </Badge>
          )}
          <span>{item.label}</span>
          <span aria-hidden="true">·</span>
          <Time {...item.at} />
        </p>
      </div>
      {!item.isRead && <MarkReadButton item={item} markRead={markRead} />}
    </article>
  );
}

function MarkReadButton({ item, markRead }: { item: NotificationItem; markRead: MarkRead }) {
  return (
    <ActionForm action={markRead} className="relative -mr-2 shrink-0">
      <input type="hidden" name="notificationId" value={item.id} />
      <SubmitButton
        variant="ghost"
        size="icon"
        pendingLabel="…"
        aria-label={`Mark as read: ${item.title}`}
        title="Mark as read"
        className={iconClass("check")}
      />
    </ActionForm>
  );
}
