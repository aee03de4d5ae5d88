import { type JsonSchema, typeText } from "@/lib/web/api/type-text";

/** The shape of a value as a type of TypeScript. */
export function TypeText({ schema }: { schema: JsonSchema }) {
  return (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto rounded border bg-raised px-3 py-2 text-xs leading-5"
    >
      {typeText(schema)}
    </pre>
  );
}
