import { TriangleAlert } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { CategoryForm } from "@/components/console/category-form";
import { PageHeader } from "@/components/shell/page-header";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { linkClass } from "@/components/ui/link-class";
import { canManageCategories } from "@/lib/maintenance/categories/permissions";
import { type CategoryLine, getCategoryLine } from "@/lib/maintenance/categories/queries";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { CONSOLE } from "../../console-crumb";
import { deactivateCategoryAction, editCategoryAction, reactivateCategoryAction } from "../actions";

export const metadata: Metadata = { title: "Category" };

export default async function CategoryPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([requireUser(), params]);
  if (!canManageCategories(actor)) notFound();
  const category = await found(getCategoryLine(actor, id));

  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        breadcrumbs={[CONSOLE, { href: "/admin-panel/categories", label: "Categories" }]}
        title={category.name}
        meta={<Meta category={category} />}
      />
      <div className="grid gap-6">
        {category.isActive && category.experts === 0 && <NoExperts roles={category.roles.length} />}
        <Card>
          <CardBody>
            <CategoryForm
              action={editCategoryAction}
              category={{ ...category, seen: category.updatedAt.toISOString() }}
              submitLabel="Save category"
            />
          </CardBody>
        </Card>
        <Card>
          {category.isActive ? (
            <CardHeader
              title="Not needed any more?"
              description="New requests cannot choose it then. Those in it go on, and its history stays."
            />
          ) : (
            <CardHeader title="Needed again?" description="Whoever files a request can choose it then." />
          )}
          <CardBody>
            <ActionForm
              action={category.isActive ? deactivateCategoryAction : reactivateCategoryAction}
              submitLabel={category.isActive ? "Deactivate category" : "Reactivate category"}
              submitVariant={category.isActive ? "danger" : "primary"}
              pendingLabel="One moment…"
            >
              <input type="hidden" name="id" value={category.id} />
            </ActionForm>
          </CardBody>
        </Card>
      </div>
    </div>
  );
}

function Meta({ category: { id, isActive, open, total, aboveCeiling } }: { category: CategoryLine }) {
  return (
    <>
      <Badge variant={isActive ? "accent" : "neutral"}>{isActive ? "Active" : "Deactivated"}</Badge>
      <Link href={`/admin-panel/maintenance?category=${id}`} className={linkClass}>
        {open} open
      </Link>
      <Link href={`/admin-panel/maintenance?tab=all&category=${id}`} className={linkClass}>
        {total} in all
      </Link>
      {aboveCeiling > 0 && <span>{aboveCeiling} more urgent than it allows (filed before)</span>}
      <Link href={`/admin-panel/audit?entity=maintenance_categories&id=${id}`} className={linkClass}>
        History
      </Link>
    </>
  );
}

const NoExperts = ({ roles }: { roles: number }) => (
  <p className="flex gap-2.5 rounded border border-waiting-line bg-waiting-bg px-4 py-3 text-sm text-waiting">
    <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
    <span>
      {roles ? "Nobody active has one of its expert roles" : "It has no expert roles"}: its requests can go to
      facility managers and to people who see all requests only. Choose roles below.
    </span>
  </p>
);
