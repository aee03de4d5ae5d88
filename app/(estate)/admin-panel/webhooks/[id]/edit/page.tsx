import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { ButtonForm } from "@/components/webhooks/button-form";
import { EditEndpointForm } from "@/components/webhooks/edit-endpoint-form";
import { RenewSecretForm } from "@/components/webhooks/renew-secret-form";
import { endpointHref, WEBHOOKS_PAGE } from "@/components/webhooks/view";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { offeredGroups } from "@/lib/webhooks/offered";
import { canManageWebhooks } from "@/lib/webhooks/permissions";
import { getEndpoint } from "@/lib/webhooks/queries";
import { CONSOLE } from "../../../console-crumb";
import { editEndpointAction, removeEndpointAction, renewSecretAction } from "../../actions";

export const metadata: Metadata = { title: "Edit endpoint" };

export default async function EditEndpointPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([requireUser(), params]);
  if (!canManageWebhooks(actor)) notFound();
  const { name, url, activities, revision } = await found(getEndpoint(actor, id));

  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        breadcrumbs={[
          CONSOLE,
          { href: WEBHOOKS_PAGE, label: "Webhooks" },
          { href: endpointHref(id), label: name },
        ]}
        title="Edit endpoint"
        description="Whoever saves it answers for it: they are told when it fails for three days."
      />
      <div className="grid gap-6">
        <Card>
          <CardBody>
            <EditEndpointForm
              action={editEndpointAction}
              groups={offeredGroups()}
              endpoint={{ id, name, url, activities, revision }}
            />
          </CardBody>
        </Card>
        <Card>
          <CardHeader
            title="A new secret"
            description="If somebody may have seen the old one. For a day messages are signed with both, so that the program can be changed without losing any."
          />
          <CardBody>
            <RenewSecretForm action={renewSecretAction} endpointId={id} />
          </CardBody>
        </Card>
        <Card>
          <CardHeader
            title="Not needed any more?"
            description="Nothing more is sent there, its secret is deleted, and its log goes out of sight. The audit keeps that it was there."
          />
          <CardBody>
            <ButtonForm
              action={removeEndpointAction}
              fields={{ endpointId: id }}
              label="Remove endpoint"
              variant="danger"
            />
          </CardBody>
        </Card>
      </div>
    </div>
  );
}
