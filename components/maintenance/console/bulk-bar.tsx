import { Chosen } from "@/components/maintenance/console/chosen";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";

/** What can be done with the chosen rows, or with everything the filters leave. Each button leads to a page that asks. */
export function BulkBar({
  base,
  matching,
  limit,
  shown,
  mayAssign,
}: {
  base: string;
  /** How many the filters leave, counted up to one more than the limit. */
  matching: number;
  limit: number;
  /** Rows on this page. */
  shown: number;
  mayAssign: boolean;
}) {
  const many = matching > limit ? `${limit.toLocaleString("en-IN")}+` : matching.toLocaleString("en-IN");
  return (
    <fieldset className="sticky bottom-0 z-20 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-b-lg border-t bg-raised px-4 py-2.5 max-sm:px-3 max-md:pb-7 max-md:bottom-[calc(4rem+env(safe-area-inset-bottom))] sm:px-5">
      <legend className="sr-only">With the chosen requests</legend>
      <Chosen name="ticket" />
      {matching > shown && matching <= limit && (
        <Checkbox name="all" value="1" label={`All ${many} that match`} />
      )}
      <span className="flex flex-wrap gap-2 max-sm:w-full max-sm:[&>*]:grow sm:ml-auto">
        <Button type="submit" size="sm" name="do" value="acknowledge">
          Acknowledge…
        </Button>
        {mayAssign && (
          <Button type="submit" size="sm" name="do" value="assign">
            Assign…
          </Button>
        )}
        <Button type="submit" size="sm" formAction={`${base}/report`}>
          <span className="max-sm:hidden">Report (CSV)</span>
          <span className="sm:hidden">CSV</span>
        </Button>
      </span>
    </fieldset>
  );
}
