"use client";
import { buttonClass } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

/** `digest` also stands in the server's log beside the error. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <ErrorState
      requestId={error.digest}
      onRetry={reset}
      // A whole new page: whatever failed is left behind.
      action={
        <a href="/" className={buttonClass()}>
          Go home
        </a>
      }
    />
  );
}
