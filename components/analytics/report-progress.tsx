import type { ReactNode } from "react";
import { ReportRefresh } from "@/components/analytics/report-refresh";
import { Card, CardBody } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import type { ReportRunStatus } from "@/lib/generated/prisma/enums";

export type RunProgress = {
  label: string;
  status: ReportRunStatus;
  /** Null while everybody is being measured. */
  total: number | null;
  done: number;
  stored: number;
};

/** How far the reports of one run are; while they are being made the page renews itself. */
export function ReportProgress({ run, action }: { run: RunProgress; action?: ReactNode }) {
  const isUnderway = run.status === "WAITING" || run.status === "RUNNING";
  return (
    <Card>
      <CardBody className="grid gap-3">
        <Progress
          label={`Reports for ${run.label}`}
          value={run.status === "DONE" ? 1 : run.total ? run.done : 0}
          max={run.status === "DONE" ? 1 : (run.total ?? 1)}
        />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p role="status" className={run.status === "FAILED" ? "text-alert text-sm" : "text-muted text-sm"}>
            {progressText(run)}
          </p>
          {action}
        </div>
        {isUnderway && <ReportRefresh />}
      </CardBody>
    </Card>
  );
}

export function progressText({ status, total, done, stored }: RunProgress): string {
  const reports = (count: number) => `${count} ${count === 1 ? "report" : "reports"}`;
  switch (status) {
    case "WAITING":
      return "Waiting for its turn in the background. You can leave this page: the work goes on.";
    case "RUNNING":
      return total === null
        ? "Measuring everybody’s requests at one moment…"
        : `Writing: ${done} of ${reports(total)}. They appear together when all are written.`;
    case "DONE":
      return doneText(stored, done, reports);
    case "FAILED":
      return "They could not be made, and nothing was stored. The reason is with the background work; please try again.";
  }
}

function doneText(stored: number, done: number, reports: (count: number) => string): string {
  if (stored === 0) return "All of them were stored already: nothing was changed.";
  const already = done - stored;
  return `${reports(stored)} stored. Everybody concerned is told.${already > 0 ? ` ${already} ${already === 1 ? "was" : "were"} stored already.` : ""}`;
}
