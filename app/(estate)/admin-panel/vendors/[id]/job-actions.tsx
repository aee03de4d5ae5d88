import { Fold } from "@/components/finance/fold";
import { DisengageForm, RateVendorForm, RecordCostForm } from "@/components/finance/request-money-forms";
import { canEngageVendor, canRateVendor, canRecordCost } from "@/lib/finance/permissions";
import type { VendorJob } from "@/lib/finance/vendor-jobs";
import type { UserActor } from "@/lib/platform/actor";
import { disengageVendorAction, rateVendorAction, recordCostAction } from "../actions";

/** What may be done about one job, in its row. */
export function JobActions({ actor, job, currency }: { actor: UserActor; job: VendorJob; currency: string }) {
  const { ticketNumber } = job;
  if (!canEngageVendor(actor, job)) return null;
  return (
    <Fold
      label={
        <>
          Change<span className="sr-only"> the rating and cost of {ticketNumber}</span>
        </>
      }
    >
      {canRateVendor(actor, job) && (
        <RateVendorForm action={rateVendorAction} ticketNumber={ticketNumber} rating={job.vendorRating} />
      )}
      {canRecordCost(actor, job) && (
        <RecordCostForm
          action={recordCostAction}
          ticketNumber={ticketNumber}
          cost={job.actualCost?.toFixed(2) ?? null}
          currency={currency}
        />
      )}
      <DisengageForm action={disengageVendorAction} ticketNumber={ticketNumber} />
    </Fold>
  );
}
