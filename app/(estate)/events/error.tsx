"use client";
import { buttonClass } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Link } from "@/components/ui/link";

export default function EventsError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <ErrorState
      title="The events could not be shown"
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
