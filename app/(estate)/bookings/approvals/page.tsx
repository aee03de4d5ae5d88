import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BookingList } from "@/components/bookings/booking-list";
import { NoticeBanner } from "@/components/bookings/notice";
import { PageHeader } from "@/components/shell/page-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { canManageBookings } from "@/lib/bookings/permissions";
import { listToDecide } from "@/lib/bookings/queries";
import { isStaff } from "@/lib/people/permissions";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { BookingTabs } from "../booking-tabs";

export const metadata: Metadata = { title: "Bookings to decide" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ApprovalsPage({ searchParams }: Props) {
  const [actor, { notice }] = await Promise.all([requireUser(), searchParams]);
  const now = new Date();
  const [rows, format] = await Promise.all([listToDecide(actor, now), estateSettings()]);
  const decides = actor.resident?.isCommitteeMember || canManageBookings(actor) || isStaff(actor);
  if (!decides && !rows.length) notFound();
  return (
    <>
      <PageHeader title="Bookings" />
      <NoticeBanner notice={notice} />
      <BookingTabs actor={actor} current="/bookings/approvals" now={now} />
      <Card className="mt-5 overflow-hidden">
        {rows.length ? (
          <BookingList label="Bookings to decide" rows={rows} view={{ now, format }} withBooker />
        ) : (
          <EmptyState icon={<span className={iconClass("circle-check-big")} />} title="Nothing waits for you">
            When somebody asks for a place that you decide about, it stands here and you are told.
          </EmptyState>
        )}
      </Card>
    </>
  );
}
