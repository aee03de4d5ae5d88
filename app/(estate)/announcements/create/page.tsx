import type { Metadata } from "next";
import { Composer } from "@/components/announcements/composer";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { listBlocks } from "@/lib/announcements/count-audience";
import { newIdempotencyKey } from "@/lib/platform/ids";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { countAudienceAction, draftAction } from "../actions";

export const metadata: Metadata = { title: "New announcement" };

export default async function NewAnnouncementPage() {
  const actor = await requireUser();
  const blocks = await found(listBlocks(actor));
  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        breadcrumbs={[{ href: "/announcements", label: "Announcements" }]}
        title="New announcement"
        description="You see it as its readers will before anybody is told."
      />
      <Composer
        action={draftAction}
        blocks={blocks}
        count={countAudienceAction}
        idempotencyKey={newIdempotencyKey()}
        draftKey={`announcement:${actor.userId}`}
        secondary={
          <Link href="/announcements" className={buttonClass()}>
            Back
          </Link>
        }
      />
    </div>
  );
}
