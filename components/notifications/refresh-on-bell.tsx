"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

type Rung = CustomEvent<{ unread: number; latest?: string }>;

/** Takes the list anew when the bell says something else than the page shows: in every open tab. */
export function RefreshOnBell({ unread, newest }: { unread: number; newest: string | null }) {
  const router = useRouter();

  useEffect(() => {
    function heard(event: Event) {
      const { unread: now, latest } = (event as Rung).detail;
      if (now !== unread || (latest && latest !== newest)) router.refresh();
    }
    window.addEventListener("khaki:bell", heard);
    return () => window.removeEventListener("khaki:bell", heard);
  }, [router, unread, newest]);

  return null;
}
