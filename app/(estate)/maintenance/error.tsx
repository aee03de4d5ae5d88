"use client";
import { buttonClass } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Link } from "@/components/ui/link";

export default function RequestsError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <ErrorState
      title="The requests could not be shown"
      requestId={error.digest}
      onRetry={reset}
      action={
        <Link href="/" className={buttonClass()}>
          Go home
        </Link>
      }
    />
  );
}
