import type { ReactNode } from "react";
import { canManageMoney } from "@/lib/finance/permissions";
import { mayDispatch } from "@/lib/maintenance/permissions";
import { isStaff } from "@/lib/people/permissions";
import type { UserActor } from "@/lib/platform/actor";
import { ManagerHome } from "./manager-home";
import { MoneyHome } from "./money-home";
import { ResidentHome } from "./resident-home";
import { StaffHome } from "./staff-home";

export type HomeProps = {
  actor: UserActor;
  /** Instead of the greeting. */
  title?: ReactNode;
};

/** What needs this person now, by what they do here: hand out work, keep the money, do the work, or live here. */
export function RoleHome(props: HomeProps) {
  const { actor } = props;
  if (mayDispatch(actor)) return <ManagerHome {...props} />;
  if (canManageMoney(actor)) return <MoneyHome {...props} />;
  return isStaff(actor) ? <StaffHome {...props} /> : <ResidentHome {...props} />;
}
