import type { ReactNode } from "react";
import { Card, CardBody } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import type { OwnerImportSummary } from "@/lib/people/import/queries";

type Running = Pick<OwnerImportSummary, "status" | "fileName" | "created" | "updated" | "done" | "error">;

/** How far an import is; `refresh` renews the page while it runs. */
export function ImportProgress({
  owners,
  refresh,
  action,
}: {
  owners: Running;
  refresh: ReactNode;
  action: ReactNode;
}) {
  const { status, fileName, created, updated, done } = owners;
  const failed = status === "FAILED";
  return (
    <Card>
      <CardBody className="grid gap-3">
        <Progress label={`Import of ${fileName}`} value={done} max={Math.max(1, created + updated)} />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p role="status" className={failed ? "text-alert text-sm" : "text-muted text-sm"}>
            {textOf(owners)}
          </p>
          {failed && action}
        </div>
        {!failed && refresh}
      </CardBody>
    </Card>
  );
}

function textOf({ status, created, updated, done, error }: Running): string {
  if (status === "FAILED") return `Nothing was imported. ${error}`;
  if (status === "WAITING")
    return "Waiting for its turn in the background. You can leave this page: the work goes on.";
  const total = (created + updated).toLocaleString("en-IN");
  return `Writing: ${done.toLocaleString("en-IN")} of ${total}. They appear together when all are written.`;
}
