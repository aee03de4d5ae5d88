import { Fold } from "@/components/finance/fold";
import { vendorHref } from "@/components/finance/money-url";
import {
  DisengageForm,
  EngageForm,
  RateVendorForm,
  RecordCostForm,
} from "@/components/finance/request-money-forms";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { linkClass } from "@/components/ui/link-class";
import { Stars } from "@/components/ui/rating";
import { findRequestVendor, listVendorChoices, type RequestVendor } from "@/lib/finance/request-vendor";
import { readablePhone } from "@/lib/people/phone";
import type { UserActor } from "@/lib/platform/actor";
import {
  disengageVendorAction,
  engageVendorAction,
  rateVendorAction,
  recordCostAction,
} from "../../admin-panel/vendors/actions";

type Props = { actor: UserActor; ticketNumber: string; currency: string };

/** Who works on it from outside: for those who may see its costs; engaging, rating and the bill for those who manage money. */
export async function VendorCard({ actor, ticketNumber, currency }: Props) {
  const found = await findRequestVendor(actor, ticketNumber);
  if (!found || !(found.vendor || found.canEngage)) return null;
  const { vendor, vendorRating, actualCost, canEngage, canRate, canRecordCost } = found;
  const choices = canEngage ? await listVendorChoices(actor) : [];
  return (
    <Card>
      <CardHeader title="Vendor" />
      <CardBody className="grid gap-3">
        {vendor ? (
          <Engaged vendor={vendor} rating={vendorRating} canOpen={canEngage} />
        ) : (
          <p className="text-muted text-sm">Nobody from outside is engaged.</p>
        )}
        {canRate && (
          <Fold label={vendorRating === null ? "Rate their work" : "Change the rating"}>
            <RateVendorForm action={rateVendorAction} ticketNumber={ticketNumber} rating={vendorRating} />
          </Fold>
        )}
        {canRecordCost && (
          <Fold label={actualCost === null ? "Record the cost" : "Correct the cost"}>
            <RecordCostForm
              action={recordCostAction}
              ticketNumber={ticketNumber}
              cost={actualCost?.toFixed(2) ?? null}
              currency={currency}
            />
          </Fold>
        )}
        {canEngage && (
          <Fold label={vendor ? "Engage another, or nobody" : "Engage a vendor"}>
            <EngageForm
              action={engageVendorAction}
              ticketNumber={ticketNumber}
              choices={choices}
              current={vendor?.id ?? null}
            />
            {vendor && <DisengageForm action={disengageVendorAction} ticketNumber={ticketNumber} />}
          </Fold>
        )}
      </CardBody>
    </Card>
  );
}

function Engaged({
  vendor: { id, name, trade, contactName, phone },
  rating,
  canOpen,
}: {
  vendor: NonNullable<RequestVendor["vendor"]>;
  rating: number | null;
  canOpen: boolean;
}) {
  return (
    <div className="flex items-start justify-between gap-4 text-sm">
      <div className="grid min-w-0 gap-0.5">
        {canOpen ? (
          <Link href={vendorHref(id)} className={`${linkClass} break-words font-medium`}>
            {name}
          </Link>
        ) : (
          <span className="break-words font-medium">{name}</span>
        )}
        <span className="text-muted">{[trade, contactName].filter(Boolean).join(" · ")}</span>
        {phone && (
          <a
            href={`tel:${phone}`}
            className={`${linkClass} inline-flex min-h-control items-center tabular md:min-h-6 pointer-coarse:min-h-control`}
          >
            {readablePhone(phone)}
          </a>
        )}
      </div>
      {rating !== null && <Stars value={rating} />}
    </div>
  );
}
