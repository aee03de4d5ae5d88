import { ArrowDown, ArrowUp, Equal, Siren } from "lucide-react";
import { cx } from "@/components/ui/cx";
import { EMERGENCY, isUrgent, priorityLabel } from "@/lib/maintenance/priority";

const ICONS: Record<number, typeof Siren> = { 1: ArrowDown, 2: Equal, 3: ArrowUp, 4: Siren };

/** How urgent: an icon and its word; red is for emergencies only. */
export function PriorityMark({ priority, className }: { priority: number; className?: string }) {
  const Icon = ICONS[priority] ?? Equal;
  const colour =
    priority >= EMERGENCY
      ? "font-semibold text-alert"
      : isUrgent(priority)
        ? "font-medium text-waiting"
        : "text-muted";
  return (
    <span className={cx("inline-flex items-center gap-1 whitespace-nowrap text-sm", colour, className)}>
      <Icon aria-hidden="true" className="size-3.5 shrink-0" />
      {priorityLabel(priority)}
    </span>
  );
}
