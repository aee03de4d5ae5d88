import { ConfirmForm } from "@/components/people/confirm-form";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { FormAction } from "@/lib/web/form-state";

type Moment = { iso: string; relative: string; exact: string };

export type TokenItem = {
  id: string;
  name: string;
  prefix: string;
  scopes: readonly string[];
  /** "Good until 20 Feb 2027", or why it is good no more. */
  until: string;
  isActive: boolean;
  lastUsed: Moment | null;
};

/** One's tokens, the newest first; what they are cannot be read from here. */
export function TokenList({ items, action }: { items: readonly TokenItem[]; action: FormAction }) {
  return (
    <ul className="divide-y divide-line">
      {items.map(({ id, name, prefix, scopes, until, isActive, lastUsed }) => (
        <li key={id} className="grid gap-2 py-4 text-sm first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <h3 className="font-medium text-base">{name}</h3>
            <code className="text-muted">{prefix}…</code>
            {!isActive && <Badge>Over</Badge>}
          </div>
          <p className="text-muted">
            {until} · {lastUsed ? "last used " : "never used"}
            {lastUsed && <Time {...lastUsed} />}
          </p>
          <p className="flex flex-wrap gap-1.5">
            {scopes.map((scope) => (
              <Badge key={scope}>{scope}</Badge>
            ))}
          </p>
          <div className="sm:max-w-xs">
            <ConfirmForm
              action={action}
              fields={{ id }}
              label={isActive ? "Revoke…" : "Remove…"}
              confirmLabel={isActive ? "Revoke it" : "Remove it"}
              pendingLabel="Revoking…"
              variant="danger"
            >
              {isActive
                ? "The program that uses it is turned away from now on. This cannot be undone."
                : "It opens nothing any more; this takes it off the list."}
            </ConfirmForm>
          </div>
        </li>
      ))}
    </ul>
  );
}
