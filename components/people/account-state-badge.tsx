import { CircleCheck, CircleOff, DoorOpen, Hourglass, Mail, UserX } from "lucide-react";
import type { ReactNode } from "react";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import { type AccountState, STATE_LABEL } from "@/lib/people/states";

const LOOK: Record<AccountState, [tone: Tone, icon: ReactNode]> = {
  ACTIVE: ["done", <CircleCheck key="icon" />],
  PENDING: ["waiting", <Hourglass key="icon" />],
  INVITED: ["working", <Mail key="icon" />],
  DEACTIVATED: ["ended", <CircleOff key="icon" />],
  NO_ACCOUNT: ["ended", <UserX key="icon" />],
  MOVED_OUT: ["ended", <DoorOpen key="icon" />],
};

/** Where somebody stands with their account. `detail` says more than the one word: "Waits for approval". */
export function AccountStateBadge({ state, detail }: { state: AccountState; detail?: string | undefined }) {
  const [tone, icon] = LOOK[state];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {detail ?? STATE_LABEL[state]}
    </StatusBadge>
  );
}
