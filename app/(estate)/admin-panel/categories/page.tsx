import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { CategoryTable } from "@/components/console/category-table";
import { Done } from "@/components/console/done";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { canManageCategories } from "@/lib/maintenance/categories/permissions";
import { listCategoryLines } from "@/lib/maintenance/categories/queries";
import { requireUser } from "@/lib/web/session";
import { CONSOLE } from "../console-crumb";

export const metadata: Metadata = { title: "Categories" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CategoriesPage({ searchParams }: Props) {
  const [actor, { notice }] = await Promise.all([requireUser(), searchParams]);
  if (!canManageCategories(actor)) notFound();
  const categories = await listCategoryLines(actor);

  return (
    <>
      <PageHeader
        breadcrumbs={[CONSOLE]}
        title="Categories"
        description="What a request can be about, how urgent it can be, how long it usually takes, and who knows how to do it."
        action={
          <Link href="/admin-panel/categories/new" className={buttonClass({ variant: "primary" })}>
            <Plus aria-hidden="true" /> New category
          </Link>
        }
      />
      {notice === "created" && <Done>Created. Residents can choose it from now on.</Done>}
      <Card className="overflow-hidden">
        <CategoryTable categories={categories} />
      </Card>
    </>
  );
}
