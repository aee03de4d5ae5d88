import { mayDispatch } from "@/lib/maintenance/permissions";
import { isStaff } from "@/lib/people/permissions";
import { requireUser } from "@/lib/web/session";
import { ManagerHome } from "./manager-home";
import { ResidentHome } from "./resident-home";
import { StaffHome } from "./staff-home";

export const metadata = { title: "Home" };

/** What needs this person now? */
export default async function HomePage() {
  const actor = await requireUser();
  if (mayDispatch(actor)) return <ManagerHome actor={actor} />;
  return isStaff(actor) ? <StaffHome actor={actor} /> : <ResidentHome actor={actor} />;
}
