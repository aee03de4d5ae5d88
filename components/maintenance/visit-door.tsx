import { VisitForm } from "@/components/maintenance/visit-form";
import { Field } from "@/components/ui/field";
import { iconClass } from "@/components/ui/icon-class";
import { Input } from "@/components/ui/input";
import type { VisitView } from "@/lib/maintenance/visits/queries";
import type { FormAction } from "@/lib/web/form-state";

type Done = FormAction<{ ticketNumber: string }>;
export type DoorActions = { confirm: Done; enter: Done };

/** At the door: the code that both see, and where whoever comes types it. */
export function VisitDoor({
  visit,
  ticketNumber,
  confirm,
  enter,
}: DoorActions & { visit: VisitView; ticketNumber: string }) {
  if (!visit.code) return null;
  return (
    <div className="grid gap-4 rounded border border-accent-line bg-accent-soft p-4 sm:grid-cols-[auto_minmax(0,1fr)] sm:items-start sm:gap-6">
      <div className="grid gap-1">
        <h3 className={`flex items-center gap-2 font-medium text-sm ${iconClass("lock")}`}>
          Code at the door
        </h3>
        <p className="font-semibold text-2xl tabular tracking-widest">
          {visit.code.slice(0, 3)} {visit.code.slice(3)}
        </p>
        <p className="max-w-prose text-muted text-sm">
          {visit.isVisitor
            ? `${visit.residentName} sees the same code and tells it to you: then you are both at the right door.`
            : `${visit.staff?.name} sees the same code. Whoever does not know it is not the person you expect.`}
        </p>
      </div>
      {visit.can.confirm && (
        <div className="grid gap-3">
          <VisitForm
            action={confirm}
            ticketNumber={ticketNumber}
            visitId={visit.id}
            submitLabel="Begin the visit"
            pendingLabel="One moment…"
            className="gap-3!"
          >
            <Field name="code" label="The code that the resident tells you" required>
              <Input inputMode="numeric" autoComplete="off" maxLength={7} placeholder="000 000" />
            </Field>
          </VisitForm>
          {visit.can.enter && (
            <VisitForm
              action={enter}
              ticketNumber={ticketNumber}
              visitId={visit.id}
              submitLabel="Nobody is at home: go in as agreed"
              submitVariant="secondary"
            />
          )}
        </div>
      )}
    </div>
  );
}
