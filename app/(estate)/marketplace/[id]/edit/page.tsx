import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditListingForm } from "@/components/marketplace/listing-form";
import { listingHref } from "@/components/marketplace/marketplace-url";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { canEdit } from "@/lib/marketplace/permissions";
import { getListing } from "@/lib/marketplace/queries";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { editListingAction } from "../../actions";

export const metadata: Metadata = { title: "Edit listing" };

type Props = { params: Promise<{ id: string }> };

export default async function EditListingPage({ params }: Props) {
  const [actor, { id }] = await Promise.all([requireUser(), params]);
  const listing = await found(getListing(actor, id));
  if (!canEdit(actor, listing)) notFound();
  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        breadcrumbs={[
          { href: "/marketplace", label: "Marketplace" },
          { href: listingHref(id), label: listing.title },
        ]}
        title="Edit listing"
      />
      <EditListingForm
        action={editListingAction}
        listing={listing}
        secondary={
          <Link href={listingHref(id)} className={buttonClass({ variant: "ghost" })}>
            Back
          </Link>
        }
      />
    </div>
  );
}
