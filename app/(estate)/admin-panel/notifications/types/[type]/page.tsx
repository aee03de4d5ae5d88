import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TemplateForm } from "@/components/notifications/template-form";
import { TypeForm } from "@/components/notifications/type-form";
import { PageHeader } from "@/components/shell/page-header";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { canManageNotifications } from "@/lib/notifications/permissions";
import { isType } from "@/lib/notifications/registry";
import { getType } from "@/lib/notifications/type-queries";
import { requireUser } from "@/lib/web/session";
import {
  restoreTemplateAction,
  restoreTypeAction,
  updateTemplateAction,
  updateTypeAction,
} from "../../actions";

export const metadata: Metadata = { title: "Kind of notification" };

export default async function TypePage({ params }: { params: Promise<{ type: string }> }) {
  const [actor, { type }] = await Promise.all([requireUser(), params]);
  if (!canManageNotifications(actor) || !isType(type)) notFound();
  const { label, settings, isChanged, templates } = await getType(actor, type);

  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: "/admin-panel/notifications/types", label: "Kinds and texts" }]}
        title={label}
      />
      <div className="grid gap-6">
        <Card>
          <CardHeader title="Ways" description="It always appears at the bell." />
          <CardBody>
            <TypeForm
              {...{ type, settings, isChanged }}
              save={updateTypeAction}
              restore={restoreTypeAction}
            />
          </CardBody>
        </Card>
        {templates.map(({ key, reader, template, example, isChanged: isOwn }) => (
          <Card key={key}>
            <CardHeader
              title={reader}
              description="What they read."
              action={isOwn && <Badge variant="accent">Changed here</Badge>}
            />
            <CardBody>
              <TemplateForm
                // A restored text begins anew.
                key={JSON.stringify(template)}
                templateKey={key}
                {...{ template, example }}
                isChanged={isOwn}
                save={updateTemplateAction}
                restore={restoreTemplateAction}
              />
            </CardBody>
          </Card>
        ))}
      </div>
    </>
  );
}
