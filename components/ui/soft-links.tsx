"use client";
import { useRouter } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";

/**
 * Plain `<a>`s inside move like `next/link`s, without a client component for each: for lists with many of them.
 * Without JavaScript they are links.
 */
export function SoftLinks({ className, children }: { className?: string; children: ReactNode }) {
  const router = useRouter();

  function follow(event: MouseEvent<HTMLElement>) {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest("a");
    if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
    event.preventDefault();
    router.push(link.pathname + link.search + link.hash);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the clicks of the links inside, and Enter is one
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div onClick={follow} className={className}>
      {children}
    </div>
  );
}
