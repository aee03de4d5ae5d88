"use client";
import { ErrorState } from "@/components/ui/error-state";
import "./globals.css";

export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en-IN">
      <body>
        <title>Something went wrong</title>
        <main>
          <ErrorState requestId={error.digest} onRetry={reset} />
        </main>
      </body>
    </html>
  );
}
