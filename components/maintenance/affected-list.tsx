import { Moment } from "@/components/maintenance/moment";
import { RequestStatusBadge } from "@/components/maintenance/request-status";
import type { View } from "@/components/maintenance/view";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { SharedRequest } from "@/lib/maintenance/affected/queries";
import type { FormAction } from "@/lib/web/form-state";

/** What is reported in the shared places; a neighbour learns no more of it than this. */
export function AffectedList({
  rows,
  view,
  join,
  leave,
}: {
  rows: SharedRequest[];
  view: View;
  join: FormAction;
  leave: FormAction;
}) {
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.ticketNumber} className="request-row">
          <div className="about">
            {row.mayOpen ? (
              <Link href={`/maintenance/${row.ticketNumber}`} className="row-link">
                {row.title}
              </Link>
            ) : (
              <p className="font-medium text-ink text-sm">{row.title}</p>
            )}
            <p>
              <RequestStatusBadge status={row.status} />
              <span>{row.place.name}</span>
              <span className="tabular">{row.ticketNumber}</span>
              {row.flats > 0 && <span className="tabular">{flatsText(row.flats)}</span>}
              <Moment at={row.createdAt} view={view} className="text-faint" />
            </p>
          </div>
          <div className="act">
            <Answer row={row} join={join} leave={leave} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Answer({ row, join, leave }: { row: SharedRequest; join: FormAction; leave: FormAction }) {
  const { ticketNumber, isOwn, hasJoined, canJoin } = row;
  if (isOwn) return <Badge>Reported by you</Badge>;
  if (!hasJoined && !canJoin) return null;
  return (
    <ActionForm
      key={hasJoined ? "leave" : "join"}
      action={hasJoined ? leave : join}
      submitLabel={hasJoined ? "Does not affect me" : "Affects me too"}
      submitVariant={hasJoined ? "ghost" : "secondary"}
      secondary={hasJoined && <Badge variant="accent">Affects you too</Badge>}
      aria-label={`${ticketNumber}: ${hasJoined ? "take it back" : "affects me too"}`}
    >
      <input type="hidden" name="ticketNumber" value={ticketNumber} />
    </ActionForm>
  );
}

const flatsText = (flats: number) => (flats === 1 ? "affects 1 flat" : `affects ${flats} flats`);
