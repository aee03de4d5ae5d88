"use client";
import { ErrorState } from "@/components/ui/error-state";

/** Inside the shell, so that people can go elsewhere. */
export default function EstateError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <ErrorState requestId={error.digest} onRetry={reset} />;
}
