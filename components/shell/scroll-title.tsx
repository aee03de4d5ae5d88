"use client";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { cx } from "@/components/ui/cx";

const barHeight = 56;

/** The phone's top bar: the estate until the page's heading has scrolled away, then that heading. */
export function ScrollTitle({ children }: { children: ReactNode }) {
  const pathname = usePathname();
  const [title, setTitle] = useState("");

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another heading
  useEffect(() => {
    function look() {
      const heading = document.querySelector("#content h1");
      const gone = heading && heading.getBoundingClientRect().bottom < barHeight;
      setTitle(gone ? (heading.textContent ?? "") : "");
    }
    look();
    window.addEventListener("scroll", look, { passive: true });
    return () => window.removeEventListener("scroll", look);
  }, [pathname]);

  return (
    <span className="relative block min-w-0 flex-1">
      <span className={cx("flex transition-opacity", title && "opacity-0")}>{children}</span>
      <span
        aria-hidden="true"
        className={cx(
          "absolute inset-0 flex items-center truncate font-semibold text-sm tracking-tight transition-opacity",
          !title && "opacity-0",
        )}
      >
        <span className="truncate">{title}</span>
      </span>
    </span>
  );
}
