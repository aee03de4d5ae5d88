import { NoticeLine } from "@/components/ui/notice-line";
import { type EstateFormat, formatDate } from "@/lib/platform/format";

const NOTICES = {
  added: "Added. It can be read now.",
  renewed: "The new version holds now; the earlier ones stand below.",
  edited: "Your changes are saved.",
  withdrawn: "Withdrawn. It is off everybody’s list.",
  restored: "Back on the list.",
};

/** What just happened, or that it is withdrawn. */
export function DocumentNotice({
  notice,
  withdrawnAt,
  format,
}: {
  notice: unknown;
  withdrawnAt: Date | null;
  format: EstateFormat;
}) {
  if (!withdrawnAt || notice === "withdrawn") return <NoticeLine notices={NOTICES} notice={notice} />;
  return (
    <p className="rounded border border-ended-line bg-ended-bg px-4 py-3 text-ended text-sm">
      Withdrawn on {formatDate(withdrawnAt, format)}: only those who look after documents still find it.
    </p>
  );
}
