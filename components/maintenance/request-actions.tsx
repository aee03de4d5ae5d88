import type { ReactNode } from "react";
import { type OnScreen, TransitionForm } from "@/components/maintenance/transition-form";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { type IconName, iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import { PopoverPanel } from "@/components/ui/popover-panel";
import type { RequestAction } from "@/lib/maintenance/permitted-actions";
import type { FormAction } from "@/lib/web/form-state";

type Done = { ticketNumber: string };
export type OneStepActions = Record<"acknowledge" | "start" | "resume", FormAction<Done>>;
type Look = { label: string; icon: IconName; path?: string };

/** Where each action leads; those without a path are done with one press. */
const LOOK: Record<RequestAction, Look> = {
  acknowledge: { label: "Acknowledge", icon: "eye" },
  start: { label: "Start work", icon: "play" },
  resume: { label: "Continue", icon: "play" },
  assign: { label: "Assign", icon: "user-plus", path: "assign" },
  resolve: { label: "Resolve", icon: "circle-check-big", path: "resolve" },
  wait: { label: "Waiting for resident / access", icon: "hourglass", path: "wait" },
  confirm: { label: "Is it fixed?", icon: "circle-check-big", path: "close" },
  close: { label: "Close", icon: "circle-check-big", path: "close" },
  reopen: { label: "Reopen", icon: "rotate-ccw", path: "reopen" },
  rate: { label: "Rate the work", icon: "star", path: "rate" },
  unassign: { label: "Take off the desk", icon: "user-minus", path: "unassign" },
  edit: { label: "Edit", icon: "pencil", path: "edit" },
  cancel: { label: "Cancel request", icon: "ban", path: "cancel" },
};

/** The one thing this person does next as a button, everything else they may do in a menu. */
export function RequestActions({
  request,
  primary,
  others,
  labels,
  oneStep,
}: {
  request: OnScreen;
  primary: RequestAction | null;
  others: RequestAction[];
  /** Where the usual word does not fit: "Reassign", "Decline". */
  labels: Partial<Record<RequestAction, string>>;
  oneStep: OneStepActions;
}) {
  const look = (action: RequestAction) => ({
    ...LOOK[action],
    ...(labels[action] && { label: labels[action] }),
  });
  const [only, ...more] = others;
  const menu = primary || more.length ? others : [];
  return (
    <>
      {primary && <Action name={primary} look={look(primary)} variant="primary" {...{ request, oneStep }} />}
      {!menu.length && only && (
        <Action name={only} look={look(only)} variant="secondary" {...{ request, oneStep }} />
      )}
      {menu.length > 0 && (
        <PopoverPanel
          id="request-actions"
          label="More actions"
          trigger={primary ? "More" : "Actions"}
          triggerClass={cx(buttonClass(), iconClass("ellipsis"), "self-start")}
          className="sm:w-56"
        >
          <ul className="grid p-1.5">
            {menu.map((action) => (
              <li key={action}>
                <Action name={action} look={look(action)} variant="menu" {...{ request, oneStep }} />
              </li>
            ))}
          </ul>
        </PopoverPanel>
      )}
    </>
  );
}

const menuItem =
  "flex min-h-12 w-full items-center gap-3 rounded-sm px-3 text-left text-sm hover:bg-hover sm:min-h-control [--icon-size:1rem]";

function Action({
  name,
  look: { label, icon, path },
  variant,
  request,
  oneStep,
}: {
  name: RequestAction;
  look: Look;
  variant: "primary" | "secondary" | "menu";
  request: OnScreen;
  oneStep: OneStepActions;
}) {
  const content: ReactNode = <span className={cx("flex items-center gap-2", iconClass(icon))}>{label}</span>;
  if (name === "acknowledge" || name === "start" || name === "resume")
    return (
      <TransitionForm
        action={oneStep[name]}
        request={request}
        submitLabel={content}
        submitVariant={variant === "menu" ? "ghost" : variant}
        {...(name === "start" && { idempotent: true, "data-offline": "start" })}
        className={
          variant === "menu" ? "[&_button]:w-full [&_button]:justify-start [&_button]:px-3" : undefined
        }
      />
    );
  const href = `/maintenance/${request.ticketNumber}/${path}`;
  if (variant === "menu")
    return (
      <Link
        href={href}
        className={cx(menuItem, iconClass(icon), name === "cancel" ? "text-danger" : "before:bg-muted")}
      >
        {label}
      </Link>
    );
  return (
    <Link href={href} className={buttonClass({ variant })}>
      {content}
    </Link>
  );
}
