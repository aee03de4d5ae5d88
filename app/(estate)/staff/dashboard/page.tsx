import { requireStaff } from "@/lib/web/session";
import { RoleHome } from "../../role-home";

export const metadata = { title: "Dashboard" };

/** The same as home, at an address of its own that only staff have. */
export default async function StaffDashboardPage() {
  return <RoleHome actor={await requireStaff()} title="Dashboard" />;
}
