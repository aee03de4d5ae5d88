import type { ReactNode } from "react";
import { isNarrowed, listHref, unnarrowed } from "@/components/maintenance/list-url";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type IconName, iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import type { ListRequestsInput, Tab } from "@/lib/maintenance/schema";

/** Why the list is empty, and what to do about it. */
export function RequestListEmpty({
  list,
  isStaff,
  newRequest,
}: {
  list: ListRequestsInput;
  isStaff: boolean;
  newRequest: ReactNode;
}) {
  if (list.cursor)
    return (
      <EmptyState
        icon={<Icon name="inbox" />}
        title="This page is empty now"
        action={<Back href={listHref(list)}>Back to the first page</Back>}
      >
        The requests that stood here have moved on.
      </EmptyState>
    );
  if (isNarrowed(list))
    return (
      <EmptyState
        icon={<Icon name="search" />}
        title="Nothing fits these filters"
        action={
          <>
            <Back href={listHref(list, unnarrowed)}>Clear all filters</Back>
            {list.tab !== "all" && (
              <Back href={listHref(list, { tab: "all", status: [] })}>Look in all requests</Back>
            )}
          </>
        }
      >
        The search looks in ticket numbers, flats, titles and descriptions.
      </EmptyState>
    );
  const [title, text] = isStaff ? FOR_STAFF[list.tab] : (FOR_RESIDENTS[list.tab] ?? FOR_STAFF[list.tab]);
  const invites = !isStaff || list.tab === "all";
  return (
    <EmptyState
      icon={
        isStaff && list.tab !== "all" && list.tab !== "ended" ? (
          <Icon name="circle-check-big" />
        ) : (
          <Icon name="inbox" />
        )
      }
      title={title}
      action={invites && newRequest}
    >
      {text}
    </EmptyState>
  );
}

type Words = [title: string, text: string];

const FOR_STAFF: Record<Tab, Words> = {
  open: ["Nothing is open", "Every request has been dealt with. New ones appear here."],
  unassigned: ["Nothing waits for an assignee", "Every open request is on somebody’s desk."],
  mine: ["Your desk is clear", "Requests that are assigned to you appear here."],
  overdue: ["Nothing is overdue", "Everything in progress is within its expected time."],
  ended: ["Nothing has ended yet", "Closed and cancelled requests are kept here."],
  all: ["No requests yet", "File the first one, also on a resident’s behalf."],
};

const FOR_RESIDENTS: Partial<Record<Tab, Words>> = {
  open: [
    "All is well",
    "You have no open requests. If something in your flat or the estate needs attention, tell us.",
  ],
  ended: ["Nothing has ended yet", "Requests that are closed or cancelled are kept here."],
  all: ["No requests yet", "If something in your flat or the estate needs attention, tell us."],
};

const Icon = ({ name }: { name: IconName }) => <span className={iconClass(name)} />;

const Back = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link href={href} className={buttonClass()}>
    {children}
  </Link>
);
