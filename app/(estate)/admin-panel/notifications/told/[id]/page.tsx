import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ToldPeople } from "@/components/notifications/told-people";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { linkClass } from "@/components/ui/link-class";
import { Time } from "@/components/ui/time";
import { explainActivity } from "@/lib/notifications/activity-explained";
import { audienceLabel } from "@/lib/notifications/audience-label";
import { kindOf } from "@/lib/notifications/registry";
import { formatDateTime, formatRelative } from "@/lib/platform/format";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";

export const metadata: Metadata = { title: "Who was told, and why" };

type Props = { params: Promise<{ id: string }> };

export default async function ToldPage({ params }: Props) {
  const [actor, { id }, format] = await Promise.all([requireUser(), params, estateSettings()]);
  if (!z.uuid().safeParse(id).success) notFound();
  const it = await found(explainActivity(actor, id));
  const { label } = kindOf(it.type);
  const others = it.toldCount - it.told.length;

  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: "/admin-panel/notifications", label: "Deliveries" }]}
        title={it.title}
        meta={
          <>
            <span>{label}</span>
            <Time
              iso={it.at.toISOString()}
              relative={formatRelative(it.at, new Date(), format)}
              exact={formatDateTime(it.at, format)}
            />
            {it.ticketNumber && (
              <Link href={`/maintenance/${it.ticketNumber}?show=why#why`} className={linkClass}>
                Why {it.ticketNumber} is so
              </Link>
            )}
          </>
        }
      />
      <div className="grid grid-cols-1 gap-5">
        <Card>
          <CardHeader
            title="Told"
            description={it.audience ? `This went to ${audienceLabel(it.audience)}.` : undefined}
          />
          <CardBody className="grid gap-3">
            <ToldPeople people={it.told} />
            {others > 0 && <p className="text-muted text-sm">… and {others} more, each by the same rules.</p>}
          </CardBody>
        </Card>
        <Card>
          <CardHeader title="Not told" />
          <CardBody className="grid gap-3">
            {it.notTold.length > 0 && <ToldPeople people={it.notTold} />}
            <p className="max-w-prose text-muted text-sm">
              {it.notTold.length > 0
                ? "Everybody else"
                : "Everybody whom it was meant for was told. Everybody else"}{" "}
              was not told because it was not meant for them
              {it.audience ? `: it goes to ${audienceLabel(it.audience)}` : ""}.
            </p>
          </CardBody>
        </Card>
      </div>
    </>
  );
}
