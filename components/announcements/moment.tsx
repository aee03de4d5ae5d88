import type { View } from "@/components/announcements/view";
import { Time } from "@/components/ui/time";
import { formatDateTime, formatRelative } from "@/lib/platform/format";

/** "2 hours ago", with the exact time on hover; `exact` the other way round. */
export function Moment({ at, view, exact }: { at: Date; view: View; exact?: boolean }) {
  const words = [formatRelative(at, view.now, view.format), formatDateTime(at, view.format)] as const;
  const [relative, full] = exact ? ([words[1], words[0]] as const) : words;
  return <Time iso={at.toISOString()} relative={relative} exact={full} />;
}
