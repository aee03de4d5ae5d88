import type { View } from "@/components/jobs/view";
import { Time } from "@/components/ui/time";
import { formatDateTime, formatRelative } from "@/lib/platform/format";

/** "in 3 minutes", with the exact time on hover. */
export function Moment({ at, view }: { at: Date; view: View }) {
  return (
    <Time
      iso={at.toISOString()}
      relative={formatRelative(at, view.now, view.format)}
      exact={formatDateTime(at, view.format)}
    />
  );
}

/** "22 Nov 2026, 6:45 pm", with the distance on hover. */
export function ExactMoment({ at, view }: { at: Date; view: View }) {
  return (
    <Time
      iso={at.toISOString()}
      relative={formatDateTime(at, view.format)}
      exact={formatRelative(at, view.now, view.format)}
    />
  );
}
