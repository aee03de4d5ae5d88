"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";

/** Takes the page anew while something on it is being made: one look after the other, and none while nobody looks. */
export function ReportRefresh({ everyMs = 1000 }: { everyMs?: number }) {
  const router = useRouter();
  const [isLooking, look] = useTransition();
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    // A slow server is asked again only once it has answered.
    if (isLooking) return;
    const timer = setTimeout(() => {
      if (document.visibilityState === "visible") look(() => router.refresh());
      setTurn(turn + 1);
    }, everyMs);
    return () => clearTimeout(timer);
  }, [router, everyMs, isLooking, turn]);

  return (
    <noscript>
      <meta httpEquiv="refresh" content="3" />
    </noscript>
  );
}
