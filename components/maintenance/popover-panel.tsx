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
        className={cx(
          "inset-x-0 top-auto bottom-0 max-h-[80dvh] w-full overflow-y-auto bg-raised text-ink shadow-pop open:animate-fade-in max-sm:rounded-t-lg max-sm:pb-[env(safe-area-inset-bottom)]",
          "sm:inset-0 sm:m-auto sm:h-fit sm:rounded-lg sm:backdrop:bg-transparent",
          "sm:supports-[position-area:bottom]:inset-auto sm:supports-[position-area:bottom]:m-0 sm:supports-[position-area:bottom]:my-1.5 sm:[position-try-fallbacks:flip-block]",
          align === "end" ? "sm:[position-area:bottom_span-left]" : "sm:[position-area:bottom_span-right]",
          className,
        )}
      >
        {children}
      </section>
    </>
  );
}
