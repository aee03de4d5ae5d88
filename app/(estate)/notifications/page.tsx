import { Bell, BellOff } from "lucide-react";
import type { Metadata } from "next";
import { type NotificationDay, NotificationList } from "@/components/notifications/notification-list";
import { PageHeader } from "@/components/shell/page-header";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { byDay } from "@/lib/notifications/by-day";
import { countUnread, listNotifications, type NotificationRow } from "@/lib/notifications/queries";
import { kindOf } from "@/lib/notifications/registry";
import { listInput } from "@/lib/notifications/schema";
import { type EstateFormat, formatDateTime, formatRelative } from "@/lib/platform/format";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { markAllReadAction, markReadAction } from "./actions";

export const metadata: Metadata = { title: "Notifications" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NotificationsPage({ searchParams }: Props) {
  const [actor, query] = await Promise.all([requireUser(), searchParams]);
  const { show, after } = listInput.parse(query);
  const unread = show === "unread";
  const [page, unreadCount, settings] = await Promise.all([
    listNotifications(actor, { unread, cursor: after }),
    countUnread(actor),
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
          { href: "/notifications", label: "All", current: !unread },
          { href: "/notifications?show=unread", label: "Unread", count: unreadCount, current: unread },
        ]}
      />
      <div className="mt-5">
        {page.rows.length === 0 ? (
          <Nothing unread={unread} />
        ) : (
          <NotificationList days={daysOf(page.rows, new Date(), settings)} markRead={markReadAction} />
        )}
        <Pagination
          previousHref={after && hrefOf(show)}
          nextHref={page.nextCursor ? hrefOf(show, page.nextCursor) : undefined}
          labels={{ previous: "Newest", next: "Older" }}
        />
      </div>
    </div>
  );
}

function Nothing({ unread }: { unread: boolean }) {
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

function hrefOf(show: "unread" | "all", cursor?: string): string {
  const query = new URLSearchParams({ ...(show === "unread" && { show }), ...(cursor && { after: cursor }) });
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
