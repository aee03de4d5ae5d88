"use client";
import { ErrorState } from "@/components/ui/error-state";

/** `digest` also stands in the server's log beside the error. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <ErrorState requestId={error.digest} onRetry={reset} />;
}
