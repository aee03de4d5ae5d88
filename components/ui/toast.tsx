"use client";
import { useEffect, useState } from "react";
import { LazyPart, lazily } from "@/components/ui/lazy-part";
import { toastWanted } from "@/components/ui/notify";

const loadList = lazily(async () => (await import("@/components/ui/toast-list")).ToastList);

/** Where toasts appear: once, in the root layout. It loads with the first toast. */
export function Toaster() {
  const [position, setPosition] = useState<"bottom-right" | "top-center">();
  useEffect(() => {
    // On a phone the bottom belongs to the thumb: a toast there would cover what is pressed next.
    const place = () => setPosition(matchMedia("(min-width: 64rem)").matches ? "bottom-right" : "top-center");
    addEventListener(toastWanted, place, { once: true });
    return () => removeEventListener(toastWanted, place);
  }, []);
  return position && <LazyPart load={loadList} given={{ position }} />;
}
