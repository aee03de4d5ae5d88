import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import type { FormAction } from "@/lib/web/form-state";

/** Does it. Where lines are refused somebody has to say that the others are wanted all the same. */
export const ImportStartForm = ({
  action,
  importId,
  news,
  refused,
  secondary,
}: {
  action: FormAction;
  importId: string;
  /** How many are new or change. */
  news: number;
  refused: number;
  secondary: ReactNode;
}) => (
  <ActionForm
    action={action}
    submitLabel={`Import ${people(news)}`}
    pendingLabel="Starting…"
    secondary={secondary}
    className="grid gap-3"
  >
    <input type="hidden" name="importId" value={importId} />
    {refused > 0 && (
      <Checkbox
        name="validOnly"
        label={`Leave out the ${refused === 1 ? "line that is" : `${refused.toLocaleString("en-IN")} lines that are`} refused`}
        help="Or correct the file and upload it again: what is imported already is known by flat and type, and never doubled."
      />
    )}
  </ActionForm>
);

const people = (count: number) => (count === 1 ? "1 person" : `${count.toLocaleString("en-IN")} people`);
