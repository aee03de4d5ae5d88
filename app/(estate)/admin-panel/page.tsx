import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlaceGrid } from "@/components/console/place-grid";
import { CountTile } from "@/components/maintenance/count-tile";
import { navIconClass } from "@/components/shell/nav-icon";
import { PageHeader } from "@/components/shell/page-header";
import { cx } from "@/components/ui/cx";
import { requireUser } from "@/lib/web/session";
import { consolePlaces } from "../navigation";
import { listAttention } from "./attention";

export const metadata: Metadata = { title: "Console" };

/** What one does there. */
const ABOUT: Record<string, string> = {
  "/admin-panel/maintenance": "Compare, choose many at once, assign, acknowledge, report.",
  "/admin-panel/places": "Codes to hang up, and what people reported by them.",
  "/admin-panel/residents": "Who lives here: approve, edit, import, move out.",
  "/admin-panel/staff-management": "Who works here: roles, permissions, who reports to whom.",
  "/admin-panel/analytics": "How the estate does, over any time, with what lies behind each number.",
  "/admin-panel/reports": "Each person's and the estate's figures, day by day.",
  "/admin-panel/rehearsal": "What other rules would have done with last month, before they hold.",
  "/admin-panel/money": "Budgets and what has been spent of them.",
  "/admin-panel/vendors": "Firms that work for the estate, and how well.",
  "/admin-panel/categories": "What a request can be about, and who is expert in it.",
  "/admin-panel/common-areas": "What can be booked: hours, rules, prices, other days.",
  "/admin-panel/settings": "The estate's rules: name, clock, limits, days.",
  "/admin-panel/audit": "Who changed what and when; proof that nobody touched it.",
  "/admin-panel/notifications": "What was sent, what failed, and in which words.",
  "/admin-panel/webhooks": "Which programs are told of what happens here.",
  "/admin-panel/mailbox": "Mails and text messages as they were written.",
  "/admin-panel/jobs": "Background work: what runs, what waits, what failed.",
};

export default async function ConsolePage() {
  const actor = await requireUser();
  const places = consolePlaces(actor);
  if (!places.length) notFound();
  const attention = await listAttention(actor);

  return (
    <>
      <PageHeader title="Console" description="What runs the estate, and what of it needs you." />
      {attention.length > 0 && (
        <section
          aria-label="What needs you"
          className={cx(
            "mb-6 grid grid-cols-2 gap-3",
            attention.length > 6 ? "sm:grid-cols-4" : "sm:grid-cols-3 xl:grid-cols-6",
          )}
        >
          {attention.map((each) => (
            <CountTile key={each.href} {...each} />
          ))}
        </section>
      )}
      <PlaceGrid
        places={places.map(({ href, label, icon }) => ({
          href,
          label,
          iconClass: navIconClass(icon),
          about: ABOUT[href],
        }))}
      />
    </>
  );
}
