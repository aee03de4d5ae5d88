"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";
import { isCurrent } from "@/components/shell/nav-item";

/** A link that knows whether it is here (style it with `aria-[current=page]:`) and closes the menu it is in. */
export function NavLink({
  href,
  all = [],
  className,
  children,
}: {
  href: string;
  /** The addresses of the whole navigation. */
  all?: string[];
  className?: string;
  children: ReactNode;
}) {
  const pathname = usePathname();

  function closeMenu(event: MouseEvent<HTMLAnchorElement>) {
    event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover?.();
  }

  return (
    <Link
      href={href}
      aria-current={isCurrent(pathname, href, all) ? "page" : undefined}
      onClick={closeMenu}
      className={className}
    >
      {children}
    </Link>
  );
}
