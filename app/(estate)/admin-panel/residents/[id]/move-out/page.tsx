import { DoorOpen } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { NotNow } from "@/components/people/not-now";
import { MoveOutForm } from "@/components/people/residents/move-out-form";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { canManagePeople } from "@/lib/people/permissions";
import { getResident, residentName } from "@/lib/people/residents/queries";
import { toWallClock } from "@/lib/platform/zone";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { moveOutAction } from "../../actions";
import { RESIDENT_CRUMB, residentPath } from "../../resident-list";

export const metadata: Metadata = { title: "Moved out" };

export default async function MoveOutPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, estate, { id }] = await Promise.all([requireUser(), estateSettings(), params]);
  if (!canManagePeople(actor)) notFound();
  const resident = await found(getResident(actor, id));
  const name = residentName(resident);
  const open = resident.user?._count.requests ?? 0;
  const back = (
    <Link href={residentPath(id)} className={buttonClass({ variant: "ghost" })}>
      Cancel
    </Link>
  );

  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        breadcrumbs={[RESIDENT_CRUMB, { href: residentPath(id), label: name }]}
        title={`${name} moved out of ${resident.flatNumber}`}
      />
      {resident.movedOutOn ? (
        <NotNow icon={<DoorOpen />} title="Noted already" action={back}>
          {name} has moved out.
        </NotNow>
      ) : (
        <Card>
          <CardBody className="grid gap-5">
            <ul className="grid list-disc gap-1.5 pl-5 text-sm">
              <li>They are signed out everywhere and cannot sign in again.</li>
              <li>Everything they filed, wrote and rated stays as it is.</li>
              {resident.isCommitteeMember && <li>They leave the residents' committee.</li>}
              <li>{openText(open, resident.flatNumber)}</li>
            </ul>
            <MoveOutForm
              action={moveOutAction}
              resident={{ id, name }}
              today={toWallClock(new Date(), estate.timeZone).slice(0, 10)}
              secondary={back}
            />
          </CardBody>
        </Card>
      )}
    </div>
  );
}

function openText(open: number, flat: string): string {
  if (!open) return "They have no open requests.";
  const requests = open === 1 ? "Their open request stays" : `Their ${open} open requests stay`;
  return `${requests} open, because the work is on flat ${flat}. Whoever works on it finds a note on the timeline.`;
}
