import { DefinitionList } from "@/components/ui/definition-list";
import { iconClass } from "@/components/ui/icon-class";
import { linkClass } from "@/components/ui/link-class";
import type { EventDetail } from "@/lib/events/event-queries";
import { KIND_LABEL } from "@/lib/events/labels";
import { timeText } from "@/lib/events/when";
import type { EstateFormat } from "@/lib/platform/format";

/** When, where, what kind, by whom. */
export function EventFacts({ event, format }: { event: EventDetail; format: EstateFormat }) {
  return (
    <div className="grid gap-3">
      <DefinitionList
        stacked
        items={[
          { term: "When", value: timeText(event, format) },
          { term: "Where", value: event.location || "To be announced" },
          { term: "Kind", value: KIND_LABEL[event.kind] },
          { term: "Organised by", value: event.createdBy.name },
          {
            term: "Places",
            value: event.capacity === null ? "As many as come" : `${event.capacity}, guests included`,
          },
        ]}
      />
      <p>
        {/* A file, not a page: the browser hands it to the calendar. */}
        <a
          href={`/events/${event.id}/calendar.ics`}
          className={`${linkClass} inline-flex min-h-control items-center gap-1.5 text-sm ${iconClass("arrow-down")}`}
        >
          Add to my calendar
        </a>
      </p>
    </div>
  );
}
