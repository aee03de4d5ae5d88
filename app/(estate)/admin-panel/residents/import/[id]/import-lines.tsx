import { ListChecks } from "lucide-react";
import { ImportRows } from "@/components/people/import-rows";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { Pagination } from "@/components/ui/pagination";
import type { listImportRows, OwnerImportDetail } from "@/lib/people/import/queries";
import { RESULT_LABEL } from "@/lib/people/import/results";
import type { ImportRowsInput } from "@/lib/people/import/schema";
import { importPath } from "../import-path";

const SHOWN = ["REFUSED", "CREATED", "UPDATED", "UNCHANGED", "WARNED"] as const;

/** The lines of the file, all or those of one kind, fifty at a time. */
export function ImportLines({
  owners,
  input: { show, after },
  page,
}: {
  owners: OwnerImportDetail;
  input: ImportRowsInput;
  page: Awaited<ReturnType<typeof listImportRows>>;
}) {
  const tense = owners.status === "DONE" ? "done" : "ahead";
  const counts = {
    CREATED: owners.created,
    UPDATED: owners.updated,
    UNCHANGED: owners.unchanged,
    REFUSED: owners.refused,
    WARNED: owners.warned,
  };
  const href = (query: Record<string, string | number | undefined>) => {
    const given = Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    );
    const text = new URLSearchParams(given).toString();
    return text ? `${importPath(owners.id)}?${text}` : importPath(owners.id);
  };
  return (
    <section aria-label="Lines of the file">
      <FilterChips
        label="Show"
        chips={SHOWN.filter((each) => counts[each] > 0 || each === show).map((each) => ({
          label: each === "WARNED" ? "Please look" : RESULT_LABEL[each][tense],
          count: counts[each],
          active: each === show,
          href: href({ show: each === show ? undefined : each }),
        }))}
      />
      <Card className="mt-3 overflow-clip">
        {page.rows.length ? (
          <ImportRows rows={page.rows} tense={tense} />
        ) : (
          <EmptyState icon={<ListChecks />} title="No lines to show">
            {show || after
              ? "None of this kind."
              : "There is nobody in this file, or its lines are older than 30 days and removed."}
          </EmptyState>
        )}
      </Card>
      <Pagination
        previousHref={after ? href({ show }) : undefined}
        nextHref={page.next ? href({ show, after: page.next }) : undefined}
        labels={{ previous: "First page", next: "Next" }}
      />
    </section>
  );
}
