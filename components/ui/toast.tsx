"use client";
import { CircleAlert, CircleCheck, X } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { toastWanted } from "@/components/ui/notify";

const Sonner = lazy(async () => ({ default: (await import("sonner")).Toaster }));

const look = {
  toast:
    "flex w-full items-start gap-3 rounded border border-line bg-raised px-4 py-3 text-ink text-sm shadow-pop pointer-events-auto",
  content: "min-w-0 flex-1",
  title: "font-medium",
  description: "text-muted",
  icon: "mt-0.5 shrink-0",
  actionButton: "shrink-0 rounded-sm font-medium text-accent-text underline underline-offset-4 min-h-8 px-1",
  closeButton: "order-last shrink-0 rounded-sm p-1 text-muted hover:text-ink",
};

/** Where toasts appear: once, in the root layout. It loads with the first toast. */
export function Toaster() {
  const [position, setPosition] = useState<"bottom-right" | "top-center">();
  useEffect(() => {
    // On a phone the bottom belongs to the thumb: a toast there would cover what is pressed next.
    const place = () => setPosition(matchMedia("(min-width: 64rem)").matches ? "bottom-right" : "top-center");
    addEventListener(toastWanted, place, { once: true });
    return () => removeEventListener(toastWanted, place);
  }, []);
  if (!position) return null;

  return (
    <Suspense>
      <Sonner
        position={position}
        offset={position === "top-center" ? { top: "4rem" } : undefined}
        mobileOffset={{ top: "4rem" }}
        closeButton
        containerAriaLabel="Messages"
        style={{ fontFamily: "inherit" }}
        toastOptions={{ unstyled: true, classNames: look, duration: 6000 }}
        icons={{
          success: <CircleCheck aria-hidden="true" className="size-4 text-done" />,
          error: <CircleAlert aria-hidden="true" className="size-4 text-alert" />,
          close: <X aria-hidden="true" className="size-4" />,
        }}
      />
    </Suspense>
  );
}
