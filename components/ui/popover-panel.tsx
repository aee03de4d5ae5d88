import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

/**
 * A button and what it opens: at its side on a desk, from the bottom on a phone. The browser's own popover, so it
 * works without JavaScript; a browser that cannot anchor it shows it in the middle.
 */
export function PopoverPanel({
  id,
  trigger,
  triggerClass,
  label,
  align = "end",
  className,
  children,
}: {
  id: string;
  trigger: ReactNode;
  triggerClass: string;
  /** What is in it. */
  label: string;
  align?: "start" | "end";
  className?: string;
  children: ReactNode;
}) {
  return (
    <>
      <button type="button" popoverTarget={id} className={triggerClass}>
        {trigger}
      </button>
      <section
        id={id}
        popover="auto"
        aria-label={label}
        className={cx("pop", align === "start" && "pop-start", className)}
      >
        {children}
      </section>
    </>
  );
}
