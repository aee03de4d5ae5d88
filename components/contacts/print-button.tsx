"use client";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

/** Only where there are scripts; the browser's own menu prints the same without. */
export function PrintButton() {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return (
    <Button onClick={() => window.print()} className="print:hidden">
      Print
    </Button>
  );
}
