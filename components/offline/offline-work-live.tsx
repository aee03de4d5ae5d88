"use client";
import { useEffect, useSyncExternalStore } from "react";
import { useOnline } from "@/components/offline/connection";
import type { WorkProps } from "@/components/offline/offline-work";
import { useWaiting } from "@/components/offline/use-waiting";
import { WaitingList } from "@/components/offline/waiting-list";
import { Card, CardBody, CardHeader } from "@/components/ui/card";

const FORM = "resolve-here";

export function OfflineWorkLive({ userId, ticketNumber, isStarted, resolveForm }: WorkProps) {
  const isOnline = useOnline();
  const items = (useWaiting(userId) ?? []).filter((item) => item.ticketNumber === ticketNumber);
  const willStart = items.some(({ kind, problem }) => kind === "start" && !problem);
  const isResolved = items.some(({ kind }) => kind === "resolve");
  const isLed = useIsLedHere();
  const canResolve = !isResolved && (willStart || (isStarted && (!isOnline || isLed || items.length > 0)));
  const shows = canResolve && resolveForm !== false;
  useEffect(() => {
    if (shows && isLed) document.getElementById(FORM)?.scrollIntoView();
  }, [shows, isLed]);
  if (!items.length && !shows) return null;
  return (
    <div className="mb-5 grid gap-5">
      {items.length > 0 && (
        <Card>
          <CardHeader
            title="Waiting on this device"
            description="In this order. The estate does not know it yet."
          />
          <CardBody>
            <WaitingList items={items} />
          </CardBody>
        </Card>
      )}
      {shows && (
        <Card id={FORM}>
          <CardHeader title="Resolve" description="Kept on this device and sent when you are back." />
          <CardBody>{resolveForm}</CardBody>
        </Card>
      )}
    </div>
  );
}

/** The link to the form's own page led here (public/sw.js): nothing answers, whatever the browser says. */
const useIsLedHere = (): boolean =>
  useSyncExternalStore(
    (hear) => {
      addEventListener("hashchange", hear);
      return () => removeEventListener("hashchange", hear);
    },
    () => location.hash === `#${FORM}`,
    () => false,
  );
