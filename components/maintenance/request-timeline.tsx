import type { ReactNode } from "react";
import { Moment } from "@/components/maintenance/moment";
import { Photos } from "@/components/maintenance/photos";
import { RequestStatusBadge, STATUS_LOOK } from "@/components/maintenance/request-status";
import type { View } from "@/components/maintenance/view";
import { Badge } from "@/components/ui/badge";
import { type IconName, iconClass } from "@/components/ui/icon-class";
import { Timeline, TimelineItem } from "@/components/ui/timeline";
import { STATUS_LABEL } from "@/lib/maintenance/status";
import type { TimelineEntry } from "@/lib/maintenance/timeline-queries";

/** What happened with a request, from its filing on. Which entries a person gets is decided by the query. */
export function RequestTimeline({
  filed,
  entries,
  view,
}: {
  filed: { by: string; on?: string | undefined; at: Date };
  entries: TimelineEntry[];
  view: View;
}) {
  return (
    <Timeline label="Timeline">
      <TimelineItem
        icon={<Icon name="file-plus" />}
        title={
          <>
            <Name>{filed.by}</Name> filed this request{filed.on && <> for {filed.on}</>}
          </>
        }
        time={<Moment at={filed.at} view={view} />}
      />
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} view={view} />
      ))}
    </Timeline>
  );
}

function Entry({ entry, view }: { entry: TimelineEntry; view: View }) {
  const body = (entry.content || entry.attachments.length > 0) && (
    <>
      {entry.content}
      {entry.attachments.length > 0 && (
        <div className={entry.content ? "mt-3" : undefined}>
          <Photos photos={entry.attachments} />
        </div>
      )}
    </>
  );
  return (
    <TimelineItem
      {...lookOf(entry)}
      internal={entry.isInternal}
      time={<Moment at={entry.createdAt} view={view} />}
    >
      {body}
    </TimelineItem>
  );
}

function lookOf(entry: TimelineEntry) {
  const who = <Name>{entry.author?.name ?? "The system"}</Name>;
  if (entry.kind === "STATUS" && entry.toStatus) {
    const { tone, icon } = STATUS_LOOK[entry.toStatus];
    return {
      tone,
      icon: <Icon name={icon} />,
      title: <StatusChange who={who} entry={entry} />,
    };
  }
  if (entry.kind === "SYSTEM") return { icon: <Icon name="bot" />, title: <>{who} noted</> };
  if (entry.isInternal) return { tone: "waiting" as const, icon: <Icon name="lock" />, title: who };
  return {
    icon: <Icon name="message-square" />,
    title: (
      <>
        {who} {entry.author && <Badge>{entry.author.userType === "STAFF" ? "Staff" : "Resident"}</Badge>}
      </>
    ),
  };
}

function StatusChange({ who, entry }: { who: ReactNode; entry: TimelineEntry }) {
  if (!entry.toStatus) return who;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5 gap-y-1">
      {who}
      {entry.fromStatus && (
        <>
          <span className="text-muted">{STATUS_LABEL[entry.fromStatus]}</span>
          <span role="img" aria-label="to" className={`text-faint ${iconClass("arrow-right")}`} />
        </>
      )}
      <RequestStatusBadge status={entry.toStatus} />
    </span>
  );
}

const Icon = ({ name }: { name: IconName }) => <span className={`flex ${iconClass(name)}`} />;

const Name = ({ children }: { children: ReactNode }) => <span className="font-medium">{children}</span>;
