import { Users } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NotNow } from "@/components/people/not-now";
import { ReportingTree } from "@/components/people/staff/reporting-tree";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardBody } from "@/components/ui/card";
import { canReadPeople } from "@/lib/people/permissions";
import { listPosts } from "@/lib/people/staff/queries";
import { reportingTree } from "@/lib/people/staff/reporting-tree";
import { requireUser } from "@/lib/web/session";
import { STAFF_CRUMB, STAFF_LIST } from "../staff-list";

export const metadata: Metadata = { title: "Reporting line" };

export default async function HierarchyPage() {
  const actor = await requireUser();
  if (!canReadPeople(actor)) notFound();
  const branches = reportingTree(await listPosts(actor));
  return (
    <>
      <PageHeader
        breadcrumbs={[STAFF_CRUMB]}
        title="Reporting line"
        description="Superiors see the work of everybody below them and hear of what is late. Whom somebody reports to stands on their page."
      />
      {branches.length > 0 ? (
        <Card>
          <CardBody>
            <ReportingTree branches={branches} base={STAFF_LIST.base} />
          </CardBody>
        </Card>
      ) : (
        <NotNow icon={<Users />} title="Nobody works here yet" action={null}>
          Add a colleague, and say whom they report to.
        </NotNow>
      )}
    </>
  );
}
