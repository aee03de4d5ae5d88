import { Check, Clock, TriangleAlert } from "lucide-react";
import { DataBlock } from "@/components/jobs/data-block";
import { ErrorBlock } from "@/components/jobs/error-block";
import { Moment } from "@/components/jobs/moment";
import type { View } from "@/components/jobs/view";
import { Timeline, TimelineItem } from "@/components/ui/timeline";
import type { RunDetail } from "@/lib/background/run-queries";

type Step = RunDetail["steps"][number];

/** The finished and the pending steps of a run, in the order in which they ended. */
export function RunSteps({ steps, view }: { steps: Step[]; view: View }) {
  if (steps.length === 0)
    return <p className="text-muted text-sm">This run has no steps of its own, or none has ended yet.</p>;
  return (
    <Timeline label="Steps">
      {steps.map((step) => (
        <TimelineItem
          key={step.id}
          {...lookOf(step)}
          title={step.op === "Sleep" ? `Sleep ${step.name ?? ""}` : (step.name ?? step.id)}
          time={step.savedAt ? <Moment at={step.savedAt} view={view} /> : pendingText(step)}
        >
          {bodyOf(step)}
        </TimelineItem>
      ))}
    </Timeline>
  );
}

function lookOf({ error, savedAt }: Step) {
  if (error) return { icon: <TriangleAlert />, tone: "alert" as const };
  return savedAt ? { icon: <Check />, tone: "done" as const } : { icon: <Clock />, tone: "waiting" as const };
}

function pendingText({ op, attempt }: Step): string {
  if (op === "Sleep") return "sleeps";
  return attempt > 0 ? `failed ${attempt}×, tries again` : "waits";
}

function bodyOf({ error, result }: Step) {
  if (error) return <ErrorBlock error={error} />;
  return result === undefined ? null : <DataBlock label="Result" data={result} />;
}
