import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

/** Facts by name. `stacked` sets the value under its name, for narrow panels. */
export function DefinitionList({
  items,
  stacked,
  className,
}: {
  items: { term: ReactNode; value: ReactNode }[];
  stacked?: boolean;
  className?: string;
}) {
  return (
    <dl className={cx("facts", stacked && "stacked", className)}>
      {items.map(({ term, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: terms may be elements; the list does not reorder
        <div key={index}>
          <dt>{term}</dt>
          <dd>{value ?? "–"}</dd>
        </div>
      ))}
    </dl>
  );
}
