import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import type { FormAction } from "@/lib/web/form-state";

type Kind = { type: string; label: string; isWanted: boolean };

/** Which of the kinds that the reader knows come to the devices. */
export function PushKinds({ kinds, action }: { kinds: readonly Kind[]; action: FormAction }) {
  const left = kinds.filter(({ isWanted }) => !isWanted).length;
  return (
    <details className="border-t pt-4">
      <summary className="cursor-pointer py-1 font-medium text-sm">
        What comes there{left > 0 && <span className="font-normal text-muted"> · {left} left out</span>}
      </summary>
      <ActionForm
        action={action}
        submitLabel="Save choice"
        pendingLabel="Saving…"
        resetOnSuccess={false}
        className="mt-2"
      >
        <div className="grid gap-x-6 sm:grid-cols-2">
          {kinds.map(({ type, label, isWanted }) => (
            <div key={type}>
              <input type="hidden" name="offered" value={type} />
              <Checkbox name="wanted" value={type} label={label} defaultChecked={isWanted} />
            </div>
          ))}
        </div>
      </ActionForm>
    </details>
  );
}
