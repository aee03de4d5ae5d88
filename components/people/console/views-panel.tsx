import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PopoverPanel } from "@/components/ui/popover-panel";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ListPage } from "@/lib/people/console/pages";
import type { SavedViewItem } from "@/lib/people/console/queries";
import type { FormAction } from "@/lib/web/form-state";

/** Keeps the list as it stands now under a name, and takes kept ones away. */
export function ViewsPanel({
  page,
  query,
  views,
  save,
  remove,
}: {
  page: ListPage;
  /** The list as it stands, without the question mark. */
  query: string;
  views: SavedViewItem[];
  save: FormAction;
  remove: FormAction;
}) {
  return (
    <PopoverPanel
      // Another set of views is another panel: it closes when something was done.
      key={views.map(({ id, query }) => id + query).join()}
      id="people-views"
      label="Views"
      trigger="Views"
      triggerClass={buttonClass()}
      className="sm:w-80"
    >
      <div className="grid gap-4 px-4 py-4 sm:px-5">
        <ActionForm action={save} submitLabel="Keep this view" pendingLabel="Keeping…" className="grid gap-3">
          <input type="hidden" name="page" value={page} />
          <input type="hidden" name="query" value={query} />
          <Field
            name="name"
            label="Name"
            required
            help="Search, filters and order as they are now. Only you see it."
          >
            <Input maxLength={60} autoComplete="off" />
          </Field>
        </ActionForm>
        {views.length > 0 && (
          <ul className="divide-y divide-line border-t">
            {views.map(({ id, name }) => (
              <li key={id} className="flex items-center justify-between gap-3 py-1.5 text-sm">
                <span className="min-w-0 break-words">{name}</span>
                <ActionForm action={remove}>
                  <input type="hidden" name="page" value={page} />
                  <input type="hidden" name="id" value={id} />
                  <SubmitButton
                    size="sm"
                    variant="ghost"
                    pendingLabel="Removing…"
                    aria-label={`Remove the view ${name}`}
                  >
                    Remove
                  </SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
        )}
      </div>
    </PopoverPanel>
  );
}
