import type { View } from "@/components/events/view";
import { ActionForm } from "@/components/ui/action-form";
import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { iconClass } from "@/components/ui/icon-class";
import { StatusBadge } from "@/components/ui/status-badge";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Guest } from "@/lib/events/guest-queries";
import { formatDateTime } from "@/lib/platform/format";
import type { FormAction } from "@/lib/web/form-state";

type Actions = { checkIn: FormAction; undo: FormAction };

/** Who may come, by name, each with one button: made for a phone at the door. */
export function GuestList({
  guests,
  eventId,
  isOpen,
  view,
  ...actions
}: { guests: Guest[]; eventId: string; isOpen: boolean; view: View } & Actions) {
  return (
    <Card className="overflow-hidden">
      <ul className="divide-y divide-line">
        {guests.map((guest) => (
          <li key={guest.id} className="flex items-center gap-3 px-4 py-2.5 sm:px-5">
            <Avatar name={guest.user.name} />
            <div className="grid min-w-0 flex-1 gap-0.5">
              <span className="wrap-anywhere font-medium">{guest.user.name}</span>
              <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-muted text-sm tabular">
                {guest.user.resident?.flatNumber && <span>{guest.user.resident.flatNumber}</span>}
                <span>{partyText(guest.guests)}</span>
                <GuestState guest={guest} view={view} />
              </span>
            </div>
            {isOpen && <GuestButton guest={guest} eventId={eventId} {...actions} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const partyText = (guests: number) =>
  guests === 0 ? "alone" : guests === 1 ? "with 1 guest" : `with ${guests} guests`;

function GuestState({ guest, view }: { guest: Guest; view: View }) {
  if (guest.checkedInAt)
    return (
      <StatusBadge tone="done" icon={<span className={iconClass("check")} />}>
        <span title={formatDateTime(guest.checkedInAt, view.format)}>Here</span>
      </StatusBadge>
    );
  if (guest.waitingSince)
    return (
      <StatusBadge tone="waiting" icon={<span className={iconClass("hourglass")} />}>
        Waiting list
      </StatusBadge>
    );
  if (guest.answer === "MAYBE")
    return (
      <StatusBadge tone="ended" icon={<span className={iconClass("ellipsis")} />}>
        Maybe
      </StatusBadge>
    );
  return null;
}

function GuestButton({ guest, eventId, checkIn, undo }: { guest: Guest; eventId: string } & Actions) {
  const isHere = guest.checkedInAt !== null;
  const { name } = guest.user;
  return (
    <ActionForm action={isHere ? undo : checkIn} className="grid">
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="userId" value={guest.user.id} />
      <SubmitButton
        variant={isHere ? "ghost" : "primary"}
        pendingLabel="…"
        aria-label={isHere ? `Undo the check-in of ${name}` : `Check in ${name}`}
      >
        {isHere ? "Undo" : "Check in"}
      </SubmitButton>
    </ActionForm>
  );
}

/** People who did not answer and stand at the door all the same. */
export function OtherPeople({
  people,
  eventId,
  action,
}: {
  people: { userId: string; name: string; flatNumber: string | null }[];
  eventId: string;
  action: FormAction;
}) {
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <h2 id="others" className="mb-2 font-medium text-muted text-sm">
        Have not answered
      </h2>
      <Card className="overflow-hidden">
        <ul className="divide-y divide-line">
          {people.map(({ userId, name, flatNumber }) => (
            <li key={userId} className="flex items-center gap-3 px-4 py-2.5 sm:px-5">
              <Avatar name={name} />
              <span className="min-w-0 flex-1">
                <span className="wrap-anywhere font-medium">{name}</span>
                {flatNumber && <span className="ml-2 text-muted text-sm">{flatNumber}</span>}
              </span>
              <ActionForm action={action} className="grid">
                <input type="hidden" name="eventId" value={eventId} />
                <input type="hidden" name="userId" value={userId} />
                <SubmitButton variant="secondary" pendingLabel="…" aria-label={`Check in ${name}`}>
                  Check in
                </SubmitButton>
              </ActionForm>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}
