import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { PopoverPanel } from "@/components/ui/popover-panel";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ColumnOf } from "@/lib/people/console/columns";
import type { ListPage } from "@/lib/people/console/pages";
import type { FormAction } from "@/lib/web/form-state";

/** Which columns the list has, kept for this person; the first one stays. */
export function ColumnsPanel({
  page,
  columns,
  shown,
  choose,
}: {
  page: ListPage;
  columns: readonly ColumnOf<string>[];
  shown: readonly string[];
  choose: FormAction;
}) {
  return (
    <PopoverPanel
      key={shown.join()}
      id="people-columns"
      label="Columns"
      trigger="Columns"
      triggerClass={buttonClass()}
      className="sm:w-72"
    >
      <ActionForm action={choose} className="grid gap-3 px-4 py-4 sm:px-5" resetOnSuccess={false}>
        <input type="hidden" name="page" value={page} />
        <fieldset className="grid gap-0.5">
          <legend className="mb-1 font-medium text-sm">Columns</legend>
          {columns.slice(1).map(({ key, label }) => (
            <label key={key} className="flex min-h-control items-center gap-3 text-sm md:min-h-8">
              <input
                type="checkbox"
                name="columns[]"
                value={key}
                defaultChecked={shown.includes(key)}
                className="size-[18px] accent-accent"
              />
              {label}
            </label>
          ))}
        </fieldset>
        <SubmitButton size="sm" pendingLabel="Saving…">
          Show these columns
        </SubmitButton>
      </ActionForm>
    </PopoverPanel>
  );
}
