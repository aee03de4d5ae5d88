import { cx } from "@/components/ui/cx";
import { type IconName, iconClass } from "@/components/ui/icon-class";
import { EMERGENCY, isUrgent, priorityLabel } from "@/lib/maintenance/priority";

const ICONS: Record<number, IconName> = { 1: "arrow-down", 2: "equal", 3: "arrow-up", 4: "siren" };

/** How urgent: an icon before the word; red is for emergencies only. */
export function priorityClass(priority: number): string {
  const icon = iconClass(ICONS[priority] ?? "equal");
  if (priority >= EMERGENCY) return `${icon} font-semibold text-alert`;
  return isUrgent(priority) ? `${icon} font-medium text-waiting` : `${icon} text-muted`;
}

export function PriorityMark({ priority, className }: { priority: number; className?: string }) {
  return <span className={cx("mark", priorityClass(priority), className)}>{priorityLabel(priority)}</span>;
}
