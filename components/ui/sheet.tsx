"use client";
import { X } from "lucide-react";
import * as Radix from "radix-ui/dialog";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";

export const Sheet = Radix.Root;
export const SheetTrigger = Radix.Trigger;
export const SheetClose = Radix.Close;

const sides = {
  left: "inset-y-0 left-0 w-80 max-w-[88vw] animate-slide-right",
  right: "inset-y-0 right-0 w-[28rem] max-w-[94vw] animate-slide-left",
  bottom: "inset-x-0 bottom-0 max-h-[92dvh] rounded-t-lg animate-slide-up",
};

/** A side panel: filters on a phone, a row's details on a desk. */
export function SheetContent({
  title,
  side = "right",
  className,
  children,
}: {
  title: ReactNode;
  side?: keyof typeof sides;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Radix.Portal>
      <Radix.Overlay className="fixed inset-0 z-50 animate-fade-in bg-scrim" />
      <Radix.Content
        aria-describedby={undefined}
        className={cx(
          "fixed z-50 flex flex-col overflow-y-auto bg-raised shadow-pop outline-none",
          sides[side],
          className,
        )}
      >
        <header className="sticky top-0 flex items-center justify-between gap-4 border-b bg-raised px-5 py-2">
          <Radix.Title className="font-semibold text-base tracking-tight">{title}</Radix.Title>
          <Radix.Close
            aria-label="Close"
            className={cx(buttonClass({ variant: "ghost", size: "icon" }), "-mr-2 text-muted")}
          >
            <X aria-hidden="true" />
          </Radix.Close>
        </header>
        <div className="flex-1 p-5 pb-[max(1.25rem,env(safe-area-inset-bottom))]">{children}</div>
      </Radix.Content>
    </Radix.Portal>
  );
}
