import { cx } from "@/components/ui/cx";

/** The estate in hairlines: blocks, doors, windows, a tree (app/icons.css). Decoration. */
export function Skyline({ className }: { className?: string }) {
  return <div aria-hidden="true" className={cx("skyline", className)} />;
}
