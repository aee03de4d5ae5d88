"use client";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";

/** Words for one hand: a press writes them into the field of that name. */
export function QuickPhrases({ field, phrases }: { field: string; phrases: string[] }) {
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">Quick answers</legend>
      {phrases.map((phrase) => (
        <button
          key={phrase}
          type="button"
          onClick={({ currentTarget }) => {
            const control = currentTarget.form?.elements.namedItem(field);
            if (control instanceof HTMLTextAreaElement) write(control, phrase);
          }}
          className={cx(buttonClass({ size: "sm" }), "rounded-full! pointer-coarse:min-h-control")}
        >
          {phrase}
        </button>
      ))}
    </fieldset>
  );
}

/** After what is there already; the event lets the draft notice. */
function write(control: HTMLTextAreaElement, phrase: string) {
  const before = control.value.trim();
  control.value = before ? `${before} ${phrase}` : phrase;
  control.dispatchEvent(new Event("input", { bubbles: true }));
}
