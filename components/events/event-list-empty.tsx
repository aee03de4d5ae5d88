import type { ReactNode } from "react";
import { eventsHref } from "@/components/events/list-url";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import type { ListEventsInput } from "@/lib/events/schema";

/** Why the list is empty, and what to do about it. */
export function EventListEmpty({ list, newEvent }: { list: ListEventsInput; newEvent: ReactNode }) {
  if (list.cursor || list.kind)
    return (
      <EmptyState
        icon={<span className={iconClass("search")} />}
        title={list.kind ? "No event of this kind" : "This page is empty now"}
        action={
          <Link href={eventsHref(list, { kind: undefined })} className={buttonClass()}>
            {list.kind ? "Show every kind" : "Back to the first page"}
          </Link>
        }
      >
        {list.kind ? "There may be others." : "The events that stood here have moved on."}
      </EmptyState>
    );
  const { title, text } = TEXTS[list.tab];
  return (
    <EmptyState
      icon={<span className={iconClass("compass")} />}
      title={title}
      action={
        list.tab === "mine" ? (
          <Link href="/events" className={buttonClass({ variant: "primary" })}>
            What is coming up
          </Link>
        ) : (
          list.tab === "upcoming" && newEvent
        )
      }
    >
      {text}
    </EmptyState>
  );
}

const TEXTS = {
  upcoming: {
    title: "Nothing is planned yet",
    text: "Meetings, festivals and get-togethers of the estate appear here, and the bell rings for new ones.",
  },
  mine: {
    title: "You have not said yes to anything yet",
    text: "Events that you come to, or may come to, are collected here.",
  },
  past: { title: "Nothing has been yet", text: "Events stay here after they are over, with their photos." },
};
