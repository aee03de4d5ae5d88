import type { View } from "@/components/maintenance/view";
import { Time } from "@/components/ui/time";
import { formatDateTime, formatRelative } from "@/lib/platform/format";

/** "2 hours ago", with the exact time on hover. */
export function Moment({ at, view, className }: { at: Date; view: View; className?: string }) {
  const relative = formatRelative(at, view.now, view.format);
  return (
    <Time
      iso={at.toISOString()}
      relative={relative}
      exact={formatDateTime(at, view.format)}
      className={className}
    />
  );
}

/** "22 Nov 2026, 6:45 pm", with the distance on hover. */
export function ExactMoment({ at, view, className }: { at: Date; view: View; className?: string }) {
  const exact = formatDateTime(at, view.format);
  return (
    <Time
      iso={at.toISOString()}
      relative={exact}
      exact={formatRelative(at, view.now, view.format)}
      className={className}
    />
  );
}
