import { Plus, Webhook } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { EndpointTable } from "@/components/webhooks/endpoint-table";
import { Notice } from "@/components/webhooks/notice";
import { WEBHOOKS_PAGE } from "@/components/webhooks/view";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { canManageWebhooks } from "@/lib/webhooks/permissions";
import { listEndpoints } from "@/lib/webhooks/queries";
import { CONSOLE } from "../console-crumb";

export const metadata: Metadata = { title: "Webhooks" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function WebhooksPage({ searchParams }: Props) {
  const [actor, { notice }, format] = await Promise.all([requireUser(), searchParams, estateSettings()]);
  if (!canManageWebhooks(actor)) notFound();
  const endpoints = await listEndpoints(actor);
  const add = (
    <Link href={`${WEBHOOKS_PAGE}/new`} className={buttonClass({ variant: "primary" })}>
      <Plus aria-hidden="true" /> Add endpoint
    </Link>
  );

  return (
    <>
      <PageHeader
        breadcrumbs={[CONSOLE]}
        title="Webhooks"
        description="Programs outside that are told when something happens here: each message is signed, retried, and written down."
        action={endpoints.length > 0 && add}
      />
      <Notice of={notice} />
      <Card className="overflow-hidden">
        {endpoints.length > 0 ? (
          <EndpointTable endpoints={endpoints} view={{ now: new Date(), format }} />
        ) : (
          <EmptyState icon={<Webhook />} title="Nobody outside is told anything" action={add}>
            Add the address of a program, such as your accounts software, and choose what it should hear of.
          </EmptyState>
        )}
      </Card>
    </>
  );
}
