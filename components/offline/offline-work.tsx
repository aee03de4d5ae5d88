"use client";
import { type ComponentType, type ReactNode, useEffect, useState } from "react";

export type WorkProps = {
  userId: string;
  ticketNumber: string;
  /** Being worked on, as far as this page knows. */
  isStarted: boolean;
  /** The form that resolves it, for whoever may; it stands on a page of its own otherwise. */
  resolveForm: ReactNode;
};

/** On a request's page: what waits here, and without a connection the form that resolves it. */
export function OfflineWork(props: WorkProps) {
  const [Live, setLive] = useState<ComponentType<WorkProps>>();
  useEffect(() => {
    let isHere = true;
    import("@/components/offline/offline-work-live").then(
      ({ OfflineWorkLive }) => isHere && setLive(() => OfflineWorkLive),
      () => {},
    );
    return () => {
      isHere = false;
    };
  }, []);
  return Live ? <Live {...props} /> : null;
}
