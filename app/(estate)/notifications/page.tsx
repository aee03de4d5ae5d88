import { Bell, BellOff } from "lucide-react";
import type { Metadata } from "next";
import { type NotificationDay, NotificationList } from "@/components/notifications/notification-list";
import { RefreshOnBell } from "@/components/notifications/refresh-on-bell";
import { PageHeader } from "@/components/shell/page-header";
import { ActionForm } from "@/components/ui/action-form";
import { AddressPicker } from "@/components/ui/address-picker";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { byDay } from "@/lib/notifications/by-day";
import {
  countUnread,
  listNotifications,
  listOwnTypes,
  type NotificationRow,
} from "@/lib/notifications/queries";
import { kindOf } from "@/lib/notifications/registry";
import { type ListInput, listInput } from "@/lib/notifications/schema";
import { type EstateFormat, formatDateTime, formatRelative } from "@/lib/platform/format";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { markAllReadAction, markReadAction } from "./actions";

export const metadata: Metadata = { title: "Notifications" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NotificationsPage({ searchParams }: Props) {
  const [actor, query] = await Promise.all([requireUser(), searchParams]);
  const list = listInput.parse(query);
  const { show, type, after } = list;
  const unread = show === "unread";
  const [page, unreadCount, types, settings] = await Promise.all([
    listNotifications(actor, { unread, type, cursor: after }),
    countUnread(actor),
    listOwnTypes(actor),
    estateSettings(),
  ]);

  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title="Notifications"
        description="What happened with your requests and your account."
        action={
          unreadCount > 0 && (
            <ActionForm action={markAllReadAction} submitLabel="Mark all as read" submitVariant="secondary" />
          )
        }
      />
      <Tabs
        label="Which notifications"
        tabs={[
          { href: hrefOf({ show: "all", type }), label: "All", current: !unread },
          { href: hrefOf({ show: "unread", type }), label: "Unread", count: unreadCount, current: unread },
        ]}
      />
      <RefreshOnBell unread={unreadCount} newest={after ? null : (page.rows[0]?.id ?? null)} />
      <div className="mt-5 grid grid-cols-1 gap-5">
        {types.length > 1 && (
          <AddressPicker
            action="/notifications"
            kept={{ show: unread ? show : undefined }}
            name="type"
            label="Kind of notification"
            options={[
              { value: "", label: "Every kind" },
              ...types.map((each) => ({ value: each, label: kindOf(each).label })),
            ]}
            chosen={type}
          />
        )}
        {page.rows.length === 0 ? (
          <Nothing unread={unread} ofType={type && kindOf(type).label} />
        ) : (
          <NotificationList days={daysOf(page.rows, new Date(), settings)} markRead={markReadAction} />
        )}
        <Pagination
          previousHref={after && hrefOf({ show, type })}
          nextHref={page.nextCursor ? hrefOf({ ...list, after: page.nextCursor }) : undefined}
          labels={{ previous: "Newest", next: "Older" }}
        />
      </div>
    </div>
  );
}

function Nothing({ unread, ofType }: { unread: boolean; ofType: string | undefined }) {
  if (ofType)
    return (
      <EmptyState icon={<BellOff />} title={`Nothing ${unread ? "unread " : ""}about “${ofType}”`}>
        Choose another kind, or every kind.
      </EmptyState>
    );
  return unread ? (
    <EmptyState icon={<BellOff />} title="You have read everything">
      New ones appear here and at the bell, without reloading the page.
    </EmptyState>
  ) : (
    <EmptyState icon={<Bell />} title="Nothing yet">
      As soon as something happens with a request that concerns you, you will read it here.
    </EmptyState>
  );
}

function hrefOf({ show, type, after }: ListInput): string {
  const query = new URLSearchParams({
    ...(show === "unread" && { show }),
    ...(type && { type }),
    ...(after && { after }),
  });
  return query.size > 0 ? `/notifications?${query}` : "/notifications";
}

function daysOf(rows: NotificationRow[], now: Date, format: EstateFormat): NotificationDay[] {
  return byDay(rows, now, format).map((day) => ({
    label: day.label,
    items: day.rows.map(({ type, createdAt, readAt, ...row }) => ({
      ...row,
      label: kindOf(type).label,
      isRead: readAt !== null,
      at: {
        iso: createdAt.toISOString(),
        relative: formatRelative(createdAt, now, format),
        exact: formatDateTime(createdAt, format),
      },
    })),
  }));
}
