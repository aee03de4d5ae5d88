import { DecisionsPanel } from "@/components/maintenance/decisions-panel";
import { RequestHistory } from "@/components/maintenance/request-history";
import type { View } from "@/components/maintenance/view";
import { Link } from "@/components/ui/link";
import { linkClass } from "@/components/ui/link-class";
import { canReadAudit } from "@/lib/audit/permissions";
import { listHistory } from "@/lib/maintenance/history";
import { canSeeInternal } from "@/lib/maintenance/permissions";
import type { RequestDetail } from "@/lib/maintenance/queries";
import { explainNotification, explainRequest } from "@/lib/notifications/decisions";
import type { UserActor } from "@/lib/platform/actor";
import { estateSettings } from "@/lib/web/estate";
import { type Fold, FoldedCard } from "./folded-card";

type Props = { actor: UserActor; request: RequestDetail; view: View };

/** What people ask about a request now and then: its audit and, in plain sentences, why it is as it is. */
export function Folds({ open, ...props }: Props & { open: Fold | undefined }) {
  const { ticketNumber } = props.request;
  const staff = canSeeInternal(props.actor);
  return (
    <>
      <FoldedCard name="why" title={staff ? "Why it is so" : "Why was I told?"} ticketNumber={ticketNumber}>
        {open === "why" ? staff ? <Decisions {...props} /> : <OwnTelling {...props} /> : null}
      </FoldedCard>
      {staff && (
        <FoldedCard name="history" title="History" ticketNumber={ticketNumber}>
          {open === "history" ? <History {...props} /> : null}
        </FoldedCard>
      )}
    </>
  );
}

async function Decisions({ actor, request, view }: Props) {
  const why = await explainRequest(actor, request, await estateSettings(), view.now);
  return <DecisionsPanel why={why} view={view} />;
}

async function OwnTelling({ actor, request }: Props) {
  const { sentence } = await explainNotification(actor, request, actor.userId);
  return <p className="text-sm">{sentence}</p>;
}

async function History({ actor, request, view }: Props) {
  const entries = await listHistory(actor, request.id);
  return (
    <>
      <RequestHistory entries={entries} view={view} showsCosts={request.showsCosts} />
      {canReadAudit(actor) && (
        <Link
          href={`/admin-panel/audit?id=${request.id}`}
          className={`${linkClass} mt-3 inline-block text-sm`}
        >
          All of it in the audit
        </Link>
      )}
    </>
  );
}
