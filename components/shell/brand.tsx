import { cx } from "@/components/ui/cx";

/** Three blocks around a court, the tallest with its door open. `tone="onBrand"` stands on the olive panel. */
export function BrandMark({ tone = "solid", className }: { tone?: "solid" | "onBrand"; className?: string }) {
  const ground = tone === "solid" ? "fill-brand" : "fill-brand-ink";
  const blocks = tone === "solid" ? "fill-brand-ink" : "fill-brand";
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={cx("size-8", className)}>
      <rect width="32" height="32" rx="8" className={ground} />
      <path className={cx(blocks, "opacity-75")} d="M6 15.5 11 13v12H6z" />
      <path className={blocks} d="M12 10.5 17.5 6.5 23 10.5V25h-3.25v-4.25a2.25 2.25 0 0 0-4.5 0V25H12z" />
      <path className={cx(blocks, "opacity-75")} d="M24 16.5h2.5V25H24z" />
    </svg>
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
    <span className={cx("inline-flex min-w-0 items-center gap-2.5", className)}>
      <BrandMark tone={tone} className="size-7 shrink-0" />
      <span className="truncate font-semibold text-sm tracking-tight">{name}</span>
    </span>
  );
}
