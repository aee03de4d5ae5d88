import { MyWork } from "@/components/maintenance/my-work";
import { PageHeader } from "@/components/shell/page-header";
import { LoadBar } from "@/components/ui/progress";
import { listRequests } from "@/lib/maintenance/queries";
import { estateSettings } from "@/lib/web/estate";
import { requireStaff } from "@/lib/web/session";
import { startAction } from "../../maintenance/actions";
import { myWork } from "../../my-work-query";

export const metadata = { title: "My work" };

export default async function StaffDashboardPage() {
  const actor = await requireStaff();
  const now = new Date();
  const [{ rows }, estate] = await Promise.all([listRequests(actor, myWork, now), estateSettings()]);

  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title="My work"
        meta={
          <>
            With me now:{" "}
            <LoadBar value={rows.length} max={estate.maxConcurrentAssignments} label="My workload" />
          </>
        }
      />
      <MyWork rows={rows} view={{ now, format: estate }} start={startAction} />
    </div>
  );
}
