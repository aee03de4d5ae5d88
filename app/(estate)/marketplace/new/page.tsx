import type { Metadata } from "next";
import { PostListingForm } from "@/components/marketplace/listing-form";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { newIdempotencyKey } from "@/lib/platform/ids";
import { requireUser } from "@/lib/web/session";
import { postListingAction } from "../actions";

export const metadata: Metadata = { title: "Post a listing" };

export default async function NewListingPage() {
  const actor = await requireUser();
  return (
    <div className="mx-auto max-w-form">
      <PageHeader breadcrumbs={[{ href: "/marketplace", label: "Marketplace" }]} title="Post a listing" />
      <PostListingForm
        action={postListingAction}
        idempotencyKey={newIdempotencyKey()}
        draftKey={`listing:${actor.userId}`}
        secondary={
          <Link href="/marketplace" className={buttonClass({ variant: "ghost" })}>
            Back
          </Link>
        }
      />
    </div>
  );
}
