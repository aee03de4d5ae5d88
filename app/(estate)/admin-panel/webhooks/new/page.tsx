import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardBody } from "@/components/ui/card";
import { AddEndpointForm } from "@/components/webhooks/add-endpoint-form";
import { WEBHOOKS_PAGE } from "@/components/webhooks/view";
import { requireUser } from "@/lib/web/session";
import { offeredGroups } from "@/lib/webhooks/offered";
import { canManageWebhooks } from "@/lib/webhooks/permissions";
import { CONSOLE } from "../../console-crumb";
import { addEndpointAction } from "../actions";

export const metadata: Metadata = { title: "Add endpoint" };

export default async function AddEndpointPage() {
  if (!canManageWebhooks(await requireUser())) notFound();
  return (
    <div className="mx-auto max-w-form">
      <PageHeader breadcrumbs={[CONSOLE, { href: WEBHOOKS_PAGE, label: "Webhooks" }]} title="Add endpoint" />
      <Card>
        <CardBody>
          <AddEndpointForm action={addEndpointAction} groups={offeredGroups()} />
        </CardBody>
      </Card>
    </div>
  );
}
