"use client";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { isCurrent } from "@/components/shell/nav-item";
import { Link } from "@/components/ui/link";

/** A link that knows whether it is here: style it with `aria-[current=page]:`. */
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
  return (
    <Link
      href={href}
      aria-current={isCurrent(pathname, href, all) ? "page" : undefined}
      className={className}
    >
      {children}
    </Link>
  );
}
