import { requireUser } from "@/lib/web/session";
import { RoleHome } from "./role-home";

export const metadata = { title: "Home" };

/** What needs this person now? */
export default async function HomePage() {
  return <RoleHome actor={await requireUser()} />;
}
