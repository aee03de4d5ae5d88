import { Moment } from "@/components/maintenance/moment";
import type { View } from "@/components/maintenance/view";
import { iconClass } from "@/components/ui/icon-class";
import { WAIT_LABEL } from "@/lib/maintenance/waiting";
import type { OpenWait } from "@/lib/maintenance/waits";

/** Above a request whose work stands still; the resident reads what they can do. */
export function WaitBanner({ wait, view, isResident }: { wait: OpenWait; view: View; isResident: boolean }) {
  return (
    <section
      aria-label={WAIT_LABEL[wait.reason]}
      className={`mb-5 flex gap-2.5 rounded border border-waiting-line bg-waiting-bg px-4 py-3 text-sm [--icon-size:1rem] before:mt-0.5 before:bg-waiting ${iconClass("hourglass")}`}
    >
      <div className="grid min-w-0 gap-1">
        <p className="font-medium text-waiting">
          {isResident ? "The work waits for you" : WAIT_LABEL[wait.reason]}
          <span className="font-normal">
            {" · since "}
            <Moment at={wait.startedAt} view={view} />
          </span>
        </p>
        <p className="wrap-anywhere whitespace-pre-line text-ink">{wait.note}</p>
        {isResident && <p className="text-muted">Please answer with a comment below.</p>}
      </div>
    </section>
  );
}
