import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { CategoryForm } from "@/components/console/category-form";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { canManageCategories } from "@/lib/maintenance/categories/permissions";
import { requireUser } from "@/lib/web/session";
import { CONSOLE } from "../../console-crumb";
import { createCategoryAction } from "../actions";

export const metadata: Metadata = { title: "New category" };

export default async function NewCategoryPage() {
  if (!canManageCategories(await requireUser())) notFound();
  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        breadcrumbs={[CONSOLE, { href: "/admin-panel/categories", label: "Categories" }]}
        title="New category"
      />
      <Card>
        <CardBody>
          <CategoryForm
            action={createCategoryAction}
            submitLabel="Create category"
            secondary={
              <Link href="/admin-panel/categories" className={buttonClass({ variant: "ghost" })}>
                Cancel
              </Link>
            }
          />
        </CardBody>
      </Card>
    </div>
  );
}
