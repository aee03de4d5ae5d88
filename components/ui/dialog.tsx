"use client";
import { X } from "lucide-react";
import * as Radix from "radix-ui/dialog";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";

export const Dialog = Radix.Root;
export const DialogTrigger = Radix.Trigger;
export const DialogClose = Radix.Close;

/** A question or a short form above the page. On a phone it stands at the bottom, near the thumb. */
export function DialogContent({
  title,
  description,
  className,
  children,
}: {
  title: ReactNode;
  description?: ReactNode;
  className?: string;
  children?: ReactNode;
}) {
  return (
    <Radix.Portal>
      <Radix.Overlay className="fixed inset-0 z-50 animate-fade-in bg-scrim" />
      <Radix.Content
        {...(description ? {} : { "aria-describedby": undefined })}
        className={cx(
          "fixed inset-x-0 bottom-0 z-50 max-h-[92dvh] overflow-y-auto rounded-t-lg bg-raised shadow-pop outline-none",
          "animate-slide-up pb-[env(safe-area-inset-bottom)]",
          "sm:-translate-x-1/2 sm:top-[12vh] sm:right-auto sm:bottom-auto sm:left-1/2 sm:max-h-[80vh] sm:w-full sm:max-w-lg sm:animate-fade-in sm:rounded-lg",
          className,
        )}
      >
        <header className="flex items-start justify-between gap-4 px-5 pt-5">
          <div className="grid gap-1">
            <Radix.Title className="font-semibold text-lg tracking-tight">{title}</Radix.Title>
            {description && (
              <Radix.Description className="text-muted text-sm">{description}</Radix.Description>
            )}
          </div>
          <CloseButton />
        </header>
        <div className="px-5 pt-4 pb-5">{children}</div>
      </Radix.Content>
    </Radix.Portal>
  );
}

function CloseButton() {
  return (
    <Radix.Close
      aria-label="Close"
      className={cx(buttonClass({ variant: "ghost", size: "icon" }), "-mt-1.5 -mr-2 text-muted")}
    >
      <X aria-hidden="true" />
    </Radix.Close>
  );
}
