import type { Metadata } from "next";
import { GuestList, OtherPeople } from "@/components/events/guest-list";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Input } from "@/components/ui/input";
import { Pagination } from "@/components/ui/pagination";
import { readAttendance } from "@/lib/events/event-queries";
import { listGuests } from "@/lib/events/guest-queries";
import { canCheckIn } from "@/lib/events/permissions";
import { listGuestsInput } from "@/lib/events/schema";
import { found } from "@/lib/web/found";
import { checkInAction, undoCheckInAction } from "../../actions";
import { eventPath } from "../../paths";
import { openEvent, type Params } from "../open-event";

export const metadata: Metadata = { title: "Check in" };

type Props = Params & { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CheckInPage({ params, searchParams }: Props) {
  const [{ actor, event, view }, query] = await Promise.all([openEvent(params), searchParams]);
  const list = listGuestsInput.parse(query);
  const [page, { here, coming }] = await Promise.all([
    found(listGuests(actor, event, list)),
    readAttendance(actor, event.id),
  ]);
  const isOpen = canCheckIn(actor, event, view.now);
  const path = `${eventPath(event.id)}/check-in`;

  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        breadcrumbs={[
          { href: "/events", label: "Events" },
          { href: eventPath(event.id), label: event.title },
        ]}
        title="Check in"
        description={
          isOpen
            ? `${here} here, ${coming} said that they come. Guests are counted.`
            : "The list opens six hours before it begins, and closes two days after it. A cancelled event has none."
        }
      />
      <div className="grid gap-4">
        <search>
          <form action={path} className="flex gap-2">
            <Input
              type="search"
              name="q"
              maxLength={80}
              aria-label="Name or flat"
              placeholder="Name or flat"
              defaultValue={list.q}
              autoComplete="off"
            />
            <button type="submit" className={`${buttonClass()} ${iconClass("search")}`}>
              Find
            </button>
          </form>
        </search>
        {page.rows.length > 0 ? (
          <GuestList
            guests={page.rows}
            eventId={event.id}
            isOpen={isOpen}
            view={view}
            checkIn={checkInAction}
            undo={undoCheckInAction}
          />
        ) : (
          <Card>
            <EmptyState
              icon={<span className={iconClass("search")} />}
              title={list.q ? "Nobody on the list is called that" : "Nobody has said yes yet"}
            >
              {list.q
                ? "Try a part of the name, or the flat."
                : "People appear here as soon as they answer. Look for a name to check in somebody who did not."}
            </EmptyState>
          </Card>
        )}
        {isOpen && <OtherPeople people={page.others} eventId={event.id} action={checkInAction} />}
      </div>
      <Pagination
        previousHref={list.cursor && path}
        nextHref={
          page.nextCursor
            ? `${path}?${new URLSearchParams({ q: list.q, cursor: page.nextCursor })}`
            : undefined
        }
        labels={{ previous: "First page", next: "Next" }}
      />
    </div>
  );
}
