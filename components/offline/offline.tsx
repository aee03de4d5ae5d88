"use client";
import { type ComponentType, useEffect, useState } from "react";
import { canSend } from "@/components/offline/connection";
import type { LiveProps } from "@/components/offline/offline-live";
import { takeDevice } from "@/components/offline/owner";
import { onSignOut } from "@/components/offline/sign-out";
import { FORM_LEAVES, type LeavingForm } from "@/components/ui/keep-for-later";

/**
 * Work without a connection. Only what must hear a form at once is here; everything else is fetched when the page has
 * nothing else to do, and then it is on the device, too.
 */
export function Offline(props: LiveProps) {
  const { userId } = props;
  const [Live, setLive] = useState<ComponentType<LiveProps>>();

  // Before the forms of the page look for what was half typed: this stands before them in the layout.
  useEffect(() => takeDevice(userId), [userId]);

  useEffect(() => {
    function keep(event: Event) {
      const left = (event as CustomEvent<LeavingForm>).detail;
      if (!left.form.dataset.offline) return;
      if (!left.wasSent && canSend(String(left.data.get("ticketNumber")))) return;
      left.answer = takeOver(left, userId);
    }
    addEventListener(FORM_LEAVES, keep);
    const leave = (event: Event) => onSignOut(event, userId);
    addEventListener("submit", leave, { capture: true });
    return () => {
      removeEventListener(FORM_LEAVES, keep);
      removeEventListener("submit", leave, { capture: true });
    };
  }, [userId]);

  useEffect(() => {
    let isHere = true;
    const timer = setTimeout(() => {
      Promise.all([
        import("@/components/offline/offline-live"),
        import("@/components/offline/take-over"),
      ]).then(
        ([{ OfflineLive }]) => isHere && setLive(() => OfflineLive),
        () => {}, // No connection before it was ever loaded: the page works as one without it.
      );
    }, 300);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, []);

  return Live ? <Live {...props} /> : null;
}

async function takeOver(left: LeavingForm, userId: string) {
  // Not loaded before the connection went: then it is a form that could not be sent.
  const loaded = await import("@/components/offline/take-over").catch(() => null);
  const kept = (await loaded?.takeOver(left, userId)) ?? null;
  const request = /^(\/maintenance\/[^/]+)\/resolve$/.exec(location.pathname)?.[1];
  if (kept?.ok && request && navigator.serviceWorker?.controller) location.assign(request);
  return kept;
}
