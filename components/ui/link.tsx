import type { ComponentProps } from "react";

/**
 * A link to another page of the estate. It is a plain one, which the shell's `SoftLinks` follows without loading a
 * document; `keepsPlace` does not scroll. Unlike `next/link` it asks the server for nothing until it is pressed, and
 * is no client component.
 */
export function Link({ keepsPlace, ...props }: ComponentProps<"a"> & { href: string; keepsPlace?: boolean }) {
  return <a data-soft={keepsPlace ? "keep" : ""} {...props} />;
}
