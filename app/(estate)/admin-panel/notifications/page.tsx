import { Send } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type DeliveryLine, DeliveryTable } from "@/components/notifications/delivery-table";
import { PageHeader } from "@/components/shell/page-header";
import { address } from "@/components/ui/address";
import { AddressPicker } from "@/components/ui/address-picker";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { Pagination } from "@/components/ui/pagination";
import type { DeliveryInputs } from "@/lib/notifications/delivery-inputs";
import { countFailed, type DeliveryListRow, listDeliveries } from "@/lib/notifications/delivery-queries";
import { explainDelivery } from "@/lib/notifications/explain-delivery";
import { canManageNotifications } from "@/lib/notifications/permissions";
import { kindOf, TYPES } from "@/lib/notifications/registry";
import { type DeliveryListInput, deliveryListInput } from "@/lib/notifications/schema";
import { type EstateFormat, formatDateTime, formatRelative } from "@/lib/platform/format";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { sendAgainAction } from "./actions";
import { ConsoleTabs } from "./console-tabs";

export const metadata: Metadata = { title: "Deliveries" };

const BASE = "/admin-panel/notifications";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DeliveriesPage({ searchParams }: Props) {
  const [actor, query, format] = await Promise.all([requireUser(), searchParams, estateSettings()]);
  if (!canManageNotifications(actor)) notFound();
  const list = deliveryListInput.parse(query);
  const [{ rows, nextCursor }, failed] = await Promise.all([listDeliveries(actor, list), countFailed(actor)]);
  const now = new Date();
  const isNarrowed = Boolean(list.status || list.channel || list.type);

  return (
    <>
      <PageHeader
        title="Deliveries"
        description="Every mail, text message and push: sent, on its way, failed, or left out, and why."
      />
      <ConsoleTabs current="deliveries" failed={failed} />
      <div className="mt-5 grid grid-cols-1 gap-5">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <div className="min-w-0 max-w-full">
            <FilterChips label="Filters" chips={chips(list)} {...(isNarrowed ? { clearHref: BASE } : {})} />
          </div>
          <AddressPicker
            action={BASE}
            kept={{ status: list.status, channel: list.channel }}
            name="type"
            label="Kind of notification"
            options={[
              { value: "", label: "Every kind" },
              ...TYPES.map((type) => ({ value: type, label: kindOf(type).label })),
            ]}
            chosen={list.type}
          />
        </div>
        <Card className="overflow-hidden">
          {rows.length > 0 ? (
            <DeliveryTable rows={rows.map((row) => lineOf(row, now, format))} sendAgain={sendAgainAction} />
          ) : (
            <EmptyState icon={<Send />} title={isNarrowed ? "No delivery fits" : "Nothing yet"}>
              {isNarrowed
                ? "Take a filter away to see more."
                : "As soon as somebody is notified by mail, SMS or push, it appears here."}
            </EmptyState>
          )}
        </Card>
      </div>
      <Pagination
        previousHref={list.after && hrefOf(list)}
        nextHref={nextCursor ? hrefOf(list, { after: nextCursor }) : undefined}
        labels={{ previous: "Newest", next: "Older" }}
      />
    </>
  );
}

const STATUS = {
  FAILED: "Failed",
  QUEUED: "Waiting",
  SENT: "Sent",
  DELIVERED: "Delivered",
  SKIPPED: "Left out",
} as const;
const CHANNEL = { EMAIL: "Email", SMS: "SMS", PUSH: "Push" } as const;

const chips = (list: DeliveryListInput) => [
  ...(Object.keys(STATUS) as (keyof typeof STATUS)[]).map((status) => ({
    label: STATUS[status],
    active: list.status === status,
    href: hrefOf(list, { status: list.status === status ? undefined : status }),
  })),
  ...(Object.keys(CHANNEL) as (keyof typeof CHANNEL)[]).map((channel) => ({
    label: CHANNEL[channel],
    active: list.channel === channel,
    href: hrefOf(list, { channel: list.channel === channel ? undefined : channel }),
  })),
];

const hrefOf = (list: DeliveryListInput, changes: Partial<DeliveryListInput> = {}): string =>
  address(BASE, { ...list, after: undefined, ...changes });

function lineOf(row: DeliveryListRow, now: Date, format: EstateFormat): DeliveryLine {
  const { id, channel, status, attempts, notification, createdAt } = row;
  return {
    id,
    channel,
    status,
    attempts,
    kind: kindOf(notification.type).label,
    title: notification.title,
    who: notification.recipient.name,
    why: explainDelivery({ ...row, isHeld: row.sendAfter !== null, inputs: row.inputs as DeliveryInputs }),
    said: saidOf(row, format),
    href: `${BASE}/told/${notification.id}`,
    at: {
      iso: createdAt.toISOString(),
      relative: formatRelative(createdAt, now, format),
      exact: formatDateTime(createdAt, format),
    },
  };
}

/** What the provider answered, or until when it waits; why it was left out stands in the sentence. */
function saidOf({ status, rule, error, sendAfter }: DeliveryListRow, format: EstateFormat): string | null {
  if (status === "SKIPPED") return null;
  if (status !== "QUEUED" || !sendAfter) return error;
  const at = formatDateTime(sendAfter, format);
  return rule === "urgent" ? `Goes ${at} if it is still unread.` : `Quiet hours: goes ${at}.`;
}
