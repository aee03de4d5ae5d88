import { Time } from "@/components/ui/time";
import type { View } from "@/components/webhooks/view";
import { formatDateTime, formatRelative } from "@/lib/platform/format";

/** "3 minutes ago", with the exact time on hover. */
export function Moment({ at, view }: { at: Date; view: View }) {
  return (
    <Time
      iso={at.toISOString()}
      relative={formatRelative(at, view.now, view.format)}
      exact={formatDateTime(at, view.format)}
    />
  );
}
