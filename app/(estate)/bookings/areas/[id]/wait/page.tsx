import type { Metadata } from "next";
import { SlotFields } from "@/components/bookings/slot-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Card, CardBody } from "@/components/ui/card";
import { slotProblem } from "@/lib/bookings/slot-problem";
import { slotText } from "@/lib/bookings/texts";
import { wallOf } from "@/lib/bookings/wall-clock";
import { joinWaitingListAction } from "../../../actions";
import { momentIn, openPlace, type Params, type Query } from "../open-calendar";
import { dayHref, NotPossible, SlotLine, SlotPage } from "../slot-heading";

export const metadata: Metadata = { title: "Waiting list" };

export default async function WaitPage({ params, searchParams }: Params & Query) {
  const [{ area, view, timeZone }, query] = await Promise.all([openPlace({ params }), searchParams]);
  const [from, to] = [momentIn(query.start, timeZone), momentIn(query.end, timeZone)];
  const title = `Wait for ${area.name}`;
  const problem =
    from && to ? slotProblem(area, { slot: { from, to }, guests: 1 }, view.now, timeZone) : null;
  if (!from || !to || problem)
    return (
      <SlotPage area={area} title={title}>
        <NotPossible area={area}>{problem?.message ?? "Choose a time in its calendar first."}</NotPossible>
      </SlotPage>
    );
  return (
    <SlotPage area={area} title={title}>
      <SlotLine
        area={area}
        text={slotText({ from, to }, view.format)}
        href={dayHref(area, wallOf(from, timeZone).date)}
      />
      <Card>
        <CardBody className="grid gap-5">
          <p className="text-sm">
            If these hours become free, the first in line is told and has two hours to take them. Nobody else
            can have them meanwhile.
          </p>
          <ActionForm action={joinWaitingListAction} submitLabel="Join the waiting list">
            <input type="hidden" name="areaId" value={area.id} />
            <input type="hidden" name="startsAt" value={from.toISOString()} />
            <input type="hidden" name="endsAt" value={to.toISOString()} />
            <SlotFields
              capacity={area.capacity}
              {...(Number(query.guests) > 0 && { guests: Number(query.guests) })}
              {...(typeof query.purpose === "string" && { purpose: query.purpose })}
            />
          </ActionForm>
        </CardBody>
      </Card>
    </SlotPage>
  );
}
