import { cx } from "@/components/ui/cx";

/** Three blocks around a court, the tallest with its door open: app/icons.css. `tone="onBrand"` stands on the olive panel. */
export function BrandMark({ tone = "solid", className }: { tone?: "solid" | "onBrand"; className?: string }) {
  return (
    <span aria-hidden="true" className={cx("brand-mark", tone === "onBrand" && "on-brand", className)} />
  );
}

export function Brand({
  name = "The Khaki Estate",
  tone,
  className,
}: {
  name?: string;
  tone?: "solid" | "onBrand";
  className?: string;
}) {
  return (
    <span className={cx("brand", className)}>
      <BrandMark tone={tone} />
      <span>{name}</span>
    </span>
  );
}
