import { Button } from "@/components/ui/button";
import { BULK_WORDS, type BulkAction, countPeople } from "@/lib/people/bulk/actions";
import { ChosenCount } from "./chosen-count";

/** Appears as soon as a row is ticked. It leads to a page that says what would happen before it does. */
export function BulkBar({
  actions,
  fitting,
  shown,
  query,
}: {
  actions: readonly BulkAction[];
  /** How many the filters leave, on all pages. */
  fitting: number;
  shown: number;
  query: string;
}) {
  return (
    <fieldset className="sticky bottom-0 z-20 hidden flex-wrap items-center gap-x-3 gap-y-2 rounded-b-lg border-t bg-raised px-4 py-2.5 group-has-[[data-row]:checked]/bulk:flex max-md:bottom-[calc(4rem+env(safe-area-inset-bottom))] sm:px-5">
      <legend className="sr-only">With the chosen people</legend>
      <input type="hidden" name="query" value={query} />
      <ChosenCount />
      {fitting > shown && (
        <label className="flex min-h-control items-center gap-2.5 text-sm md:min-h-8">
          <input type="checkbox" name="scope" value="all" className="size-[18px] accent-accent" />
          All {countPeople(fitting)} that fit
        </label>
      )}
      <span className="flex flex-wrap gap-2 sm:ml-auto">
        {actions.map((action) => (
          <Button key={action} type="submit" size="sm" name="action" value={action}>
            {BULK_WORDS[action].label}…
          </Button>
        ))}
      </span>
    </fieldset>
  );
}
