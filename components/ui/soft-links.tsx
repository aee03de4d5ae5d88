"use client";
import { useRouter } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";

/**
 * The links inside move like `next/link`s, without a client component for each. Without JavaScript they are links.
 * `only` leaves the others to the browser: files, for instance.
 */
export function SoftLinks({
  only = "a",
  className,
  children,
}: {
  only?: string;
  className?: string;
  children: ReactNode;
}) {
  const router = useRouter();

  function follow(event: MouseEvent<HTMLElement>) {
    const link = (event.target as Element).closest<HTMLAnchorElement>(only);
    if (!link || !isPlain(event)) return;
    link.closest<HTMLElement>("[popover]")?.hidePopover?.();
    if (link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
    event.preventDefault();
    router.push(link.pathname + link.search + link.hash, { scroll: link.dataset.soft !== "keep" });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the clicks of the links inside, and Enter is one
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div onClick={follow} className={className}>
      {children}
    </div>
  );
}

/** Nobody took it, and it is not for another tab. */
const isPlain = (event: MouseEvent) =>
  !event.defaultPrevented &&
  event.button === 0 &&
  !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
