import type { View } from "@/components/announcements/view";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import { toneClass } from "@/components/ui/tone";
import { CATEGORY } from "@/lib/announcements/category";
import { isPast, STATUS_LABEL } from "@/lib/announcements/status";
import type { AnnouncementCategory, AnnouncementStatus } from "@/lib/generated/prisma/enums";

type Marked = {
  category: AnnouncementCategory;
  status: AnnouncementStatus;
  isPinned: boolean;
  isUrgent: boolean;
  validUntil: Date | null;
};

/** What it is about, and what is special about it: each a word, some with a colour. */
export function AnnouncementMarks({ announcement, view }: { announcement: Marked; view: View }) {
  const { category, status, isPinned, isUrgent } = announcement;
  const { label, tone, icon } = CATEGORY[category];
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <span className={cx("badge", toneClass[tone], iconClass(icon))}>{label}</span>
      {isUrgent && category !== "EMERGENCY" && (
        <span className={cx("badge", toneClass.waiting, iconClass("triangle-alert"))}>Urgent</span>
      )}
      {isPinned && status === "PUBLISHED" && <Badge variant="accent">Pinned</Badge>}
      {status !== "PUBLISHED" && <Badge>{STATUS_LABEL[status]}</Badge>}
      {isPast(announcement, view.now) && <Badge>Past</Badge>}
    </span>
  );
}
