import Link from "next/link";
import type { ReactNode } from "react";
import { runsHref } from "@/components/jobs/runs-href";
import type { View } from "@/components/jobs/view";
import { cx } from "@/components/ui/cx";
import { type Tone, toneText } from "@/components/ui/tone";
import { shortDuration } from "@/lib/background/duration";
import type { Overview } from "@/lib/background/queries";

/** Older than this, due work is not simply next: nobody takes it, or there is too much of it. */
const LATE_MS = 60_000;

/** The queue in five numbers, and a sentence when something is wrong with it. */
export function QueueSummary({ overview, view }: { overview: Overview; view: View }) {
  const age = overview.oldestDueAt && view.now.getTime() - overview.oldestDueAt.getTime();
  const late = age !== null && age > LATE_MS;
  return (
    <div className="grid gap-3">
      <Trouble overview={overview} late={late} />
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
        <Figure term="Waiting now" value={overview.due - overview.inHand} tone={late ? "alert" : undefined} />
        <Figure
          term="Oldest has waited"
          value={age === null ? "–" : shortDuration(age)}
          tone={late ? "alert" : undefined}
        />
        <Figure term="In hand" value={overview.inHand} />
        <Figure term="Waits for its time" value={overview.later} />
        <Figure
          term="Failed runs"
          value={<Link href={runsHref({ status: "failed" })}>{overview.failed}</Link>}
          tone={overview.failed > 0 ? "alert" : undefined}
        />
      </dl>
    </div>
  );
}

function Trouble({ overview, late }: { overview: Overview; late: boolean }) {
  const sentence = troubleOf(overview, late);
  if (!sentence) return null;
  return (
    <p role="alert" className="rounded border border-alert-line bg-alert-bg px-4 py-3 text-alert text-sm">
      {sentence}
    </p>
  );
}

function troubleOf({ workers }: Overview, late: boolean): string | null {
  if (workers === 0)
    return "No process does background work now: nothing is sent, nothing is swept. What is waiting is kept. Start the estate, or its worker (npm run worker).";
  if (late)
    return "Due work has been waiting for more than a minute. Look at what is held up below, and at the log of the worker.";
  return null;
}

function Figure({ term, value, tone }: { term: string; value: ReactNode; tone?: Tone | undefined }) {
  return (
    <div className="grid content-start gap-0.5 rounded-lg border bg-surface px-4 py-3">
      <dt className="text-muted text-sm">{term}</dt>
      <dd className={cx("font-semibold text-2xl tabular", tone ? toneText[tone] : "text-ink")}>{value}</dd>
    </div>
  );
}
