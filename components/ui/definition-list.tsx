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
    <dl className={cx("divide-y divide-line text-sm", className)}>
      {items.map(({ term, value }, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: terms may be elements; the list does not reorder
          key={index}
          className={cx(
            "py-2.5 first:pt-0 last:pb-0",
            stacked ? "grid gap-0.5" : "flex items-center justify-between gap-6",
          )}
        >
          <dt className="shrink-0 text-muted">{term}</dt>
          <dd className={cx("min-w-0 text-ink", !stacked && "text-right")}>{value ?? "–"}</dd>
        </div>
      ))}
    </dl>
  );
}
