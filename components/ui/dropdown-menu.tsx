"use client";
import * as Radix from "radix-ui/dropdown-menu";
import type { ComponentProps } from "react";
import { cx } from "@/components/ui/cx";

export const DropdownMenu = Radix.Root;
export const DropdownMenuTrigger = Radix.Trigger;

export function DropdownMenuContent({ className, ...props }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        align="end"
        sideOffset={6}
        collisionPadding={12}
        className={cx(
          "z-50 min-w-48 max-w-[calc(100vw-24px)] animate-fade-in rounded bg-raised p-1 shadow-pop outline-none",
          className,
        )}
        {...props}
      />
    </Radix.Portal>
  );
}

export function DropdownMenuItem({
  danger,
  className,
  ...props
}: ComponentProps<typeof Radix.Item> & { danger?: boolean }) {
  return (
    <Radix.Item
      className={cx(
        "flex min-h-control cursor-pointer select-none items-center gap-2.5 rounded-sm px-2.5 text-sm outline-none",
        "data-disabled:cursor-default data-disabled:text-faint data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:shrink-0",
        danger ? "text-danger" : "text-ink [&_svg]:text-muted",
        className,
      )}
      {...props}
    />
  );
}

export function DropdownMenuLabel(props: ComponentProps<typeof Radix.Label>) {
  return <Radix.Label className="px-2.5 pt-2 pb-1 text-faint text-xs" {...props} />;
}

export function DropdownMenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
}
