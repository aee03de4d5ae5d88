"use client";
import { Toaster as Sonner } from "sonner";
import { iconClass } from "@/components/ui/icon-class";

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

/** The toasts themselves: fetched with the first one (toast.tsx). */
export function ToastList({ position }: { position: "bottom-right" | "top-center" }) {
  return (
    <Sonner
      position={position}
      offset={position === "top-center" ? { top: "4rem" } : undefined}
      mobileOffset={{ top: "4rem" }}
      closeButton
      containerAriaLabel="Messages"
      style={{ fontFamily: "inherit" }}
      toastOptions={{ unstyled: true, classNames: look, duration: 6000 }}
      icons={{
        success: <span className={`toast-icon text-done ${iconClass("circle-check")}`} />,
        error: <span className={`toast-icon text-alert ${iconClass("circle-alert")}`} />,
        close: <span className={`toast-icon ${iconClass("x")}`} />,
      }}
    />
  );
}
