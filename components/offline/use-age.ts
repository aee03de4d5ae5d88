"use client";
import { useEffect, useState } from "react";
import { ageOfPage } from "@/components/offline/device";
import type { Sent } from "@/components/offline/send-waiting";
import { FORM_DONE } from "@/components/ui/keep-for-later";

/** When this page was true, as long as it is the worker's copy of it. */
export function useAge(page: string, sent: Sent): Date | undefined {
  const [copy, setCopy] = useState<{ page: string; at: Date }>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the page that was loaded can be a copy
  useEffect(() => {
    ageOfPage().then((at) => at && setCopy({ page, at }));
    const renewed = () => setCopy(undefined);
    addEventListener(FORM_DONE, renewed);
    return () => removeEventListener(FORM_DONE, renewed);
  }, []);

  useEffect(() => {
    if (sent.count || sent.isRefused) setCopy(undefined);
  }, [sent]);

  return copy?.page === page ? copy.at : undefined;
}
