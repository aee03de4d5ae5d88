"use client";
import { startTransition, useEffect, useState } from "react";
import {
  type BrowserState,
  readState,
  subscribe,
  unsubscribe,
} from "@/components/notifications/push-browser";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import { Spinner } from "@/components/ui/spinner";
import type { FormAction } from "@/lib/web/form-state";

type Props = {
  /** Null while the estate has no key for it. */
  publicKey: string | null;
  /** This device, as the estate knows it. */
  deviceId: string | null;
  register: FormAction;
  remove: FormAction;
};

/** Notifications on this device: on, off, or why not. The browser asks for permission only when "Turn on" is pressed. */
export function PushSwitch({ publicKey, deviceId, register, remove }: Props) {
  const [state, setState] = useState<BrowserState | "checking">("checking");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      const found = await readState(deviceId !== null).catch(() => "unsupported" as const);
      if (isCurrent) setState(found);
    };
    void look();
    return () => {
      isCurrent = false;
    };
  }, [deviceId]);

  /** The work answers whether the estate knows this device afterwards. */
  function run(work: () => Promise<boolean>) {
    if (isBusy) return;
    setBusy(true);
    setProblem(null);
    startTransition(async () => {
      const isKnown = await work().catch(() => {
        setProblem(FAILED);
        return deviceId !== null;
      });
      setState(await readState(isKnown).catch(() => "unsupported" as const));
      setBusy(false);
    });
  }

  async function turnOn() {
    const form = publicKey && (await subscribe(publicKey));
    return form ? succeeded(await register(null, form)) : false;
  }

  async function turnOff() {
    await unsubscribe();
    const form = new FormData();
    form.set("deviceId", deviceId ?? "");
    return !succeeded(await remove(null, form));
  }

  function succeeded(answer: Awaited<ReturnType<FormAction>>): boolean {
    if (!answer?.ok) {
      setProblem(answer?.error?.message ?? Object.values(answer?.fields ?? {})[0]?.[0] ?? FAILED);
      return false;
    }
    notify({ title: answer.message ?? "Saved.", tone: "done" });
    return true;
  }

  const { title, text } = publicKey ? STATES[state] : NO_KEY;
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-64" role="status">
          <p className="font-medium text-sm">{title}</p>
          <p className="text-muted text-sm">{text}</p>
        </div>
        {publicKey && state === "off" && (
          <Button variant="primary" aria-disabled={isBusy || undefined} onClick={() => run(turnOn)}>
            {isBusy && <Spinner />}
            {isBusy ? "One moment…" : "Turn on"}
          </Button>
        )}
        {publicKey && state === "on" && (
          <Button aria-disabled={isBusy || undefined} onClick={() => run(turnOff)}>
            {isBusy && <Spinner />}
            {isBusy ? "One moment…" : "Turn off"}
          </Button>
        )}
      </div>
      {problem && (
        <p role="alert" className="text-alert text-sm">
          {problem}
        </p>
      )}
    </div>
  );
}

const FAILED = "This did not work. Check the connection, reload the page and try again.";

const STATES: Record<BrowserState | "checking", { title: string; text: string }> = {
  checking: { title: "On this device", text: "Looking at what this browser allows; it needs JavaScript." },
  unsupported: {
    title: "Not possible in this browser",
    text: "It shows no notifications of pages, or this page was opened without https. Mail and SMS come all the same.",
  },
  homeScreen: {
    title: "One step first",
    text: "On an iPhone or iPad, press Share and “Add to Home Screen”, then open the estate from there.",
  },
  blocked: {
    title: "Blocked by this browser",
    text: "Open the browser’s settings for this page (the symbol beside the address), allow notifications, and reload the page.",
  },
  off: {
    title: "Off on this device",
    text: "Your browser asks for your permission when you turn it on. Signing out turns it off.",
  },
  on: { title: "This device gets them", text: "Signing out, or a new password, turns it off." },
};

const NO_KEY = {
  title: "Not ready yet",
  text: "The estate’s server has no key for it. Please tell the office.",
};
