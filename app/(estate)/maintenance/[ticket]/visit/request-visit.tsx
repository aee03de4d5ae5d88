import type { View } from "@/components/maintenance/view";
import { VisitCard } from "@/components/maintenance/visit-card";
import type { VisitView } from "@/lib/maintenance/visits/queries";
import { confirmArrivalAction, enterHomeAction, pickWindowAction } from "./actions";

/** What is offered or agreed: above everything else while it is to come, beside the details otherwise. */
export const RequestVisit = (props: {
  ticketNumber: string;
  visit: VisitView | null;
  canOffer: boolean;
  isResident: boolean;
  isNear: boolean;
  view: View;
}) => <VisitCard {...props} pick={pickWindowAction} confirm={confirmArrivalAction} enter={enterHomeAction} />;
