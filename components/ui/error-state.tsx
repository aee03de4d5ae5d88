"use client";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";

/** Something failed that should not have: what to do, and the number to quote. */
export function ErrorState({
  title = "This page could not be shown",
  children = "Something went wrong on our side. Nothing you did is lost; please try again.",
  requestId,
  onRetry,
  action,
}: {
  title?: string;
  children?: ReactNode;
  requestId?: string;
  onRetry?: () => void;
  /** Another way out: a link home. */
  action?: ReactNode;
}) {
  return (
    <div role="alert">
      <EmptyState
        icon={<span className={cx("flex text-alert", iconClass("triangle-alert"))} />}
        title={title}
        action={
          (onRetry || action) && (
            <>
              {onRetry && (
                <Button variant="primary" onClick={onRetry} className={iconClass("rotate-cw")}>
                  Try again
                </Button>
              )}
              {action}
            </>
          )
        }
      >
        {children}
        {requestId && (
          <p className="mt-3 text-xs">
            Request{" "}
            <code className="select-all rounded-sm bg-sunken px-1.5 py-0.5 font-mono">{requestId}</code>
          </p>
        )}
      </EmptyState>
    </div>
  );
}
