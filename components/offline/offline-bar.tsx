"use client";
import type { WaitingItem } from "@/components/offline/item";
import type { Sent } from "@/components/offline/send-waiting";
import { WaitingList } from "@/components/offline/waiting-list";
import { cx } from "@/components/ui/cx";
import { type IconName, iconClass } from "@/components/ui/icon-class";

type Props = { items: readonly WaitingItem[]; isOnline: boolean; sent: Sent; age?: Date };
type Said = { look: string; icon: IconName; text: string };

const LOOK = {
  waiting: "border-waiting-line bg-waiting-bg text-waiting",
  alert: "border-alert-line bg-alert-bg text-alert",
  done: "border-done-line bg-done-bg text-done",
};

/** Whether there is a connection, and what waits on this device; nothing as long as all is well. */
export function OfflineBar(props: Props) {
  const { items } = props;
  const said = whatToSay(props);
  return (
    <div className="sticky top-16 z-20 print:hidden">
      <section
        aria-label="On this device"
        className={said ? cx("mb-5 rounded border px-4 py-3 text-sm", said.look) : undefined}
      >
        <p
          role="status"
          className={said && cx("flex gap-2.5 [--icon-size:1rem] before:mt-0.5", iconClass(said.icon))}
        >
          {said && <span>{said.text}</span>}
        </p>
        {items.length > 0 && (
          <details className="mt-1">
            <summary className="inline-flex min-h-control items-center font-medium underline underline-offset-4 md:min-h-7">
              {items.length} on this device
            </summary>
            <WaitingList items={items} className="mt-2 max-h-[55dvh] overflow-y-auto" />
          </details>
        )}
      </section>
    </div>
  );
}

const things = (count: number) => (count === 1 ? "1 thing" : `${count} things`);

function whatToSay({ items, isOnline, sent, age }: Props): Said | undefined {
  const refused = items.filter(({ problem }) => problem).length;
  const waiting = items.length - refused;
  if (refused)
    return {
      look: LOOK.alert,
      icon: "circle-alert",
      text: `${refused === 1 ? "1 thing needs" : `${refused} things need`} your attention: the estate did not take ${refused === 1 ? "it" : "them"}. Nothing was changed.${waiting && isOnline ? ` ${things(waiting)} more ${waiting === 1 ? "waits" : "wait"}.` : ""}`,
    };
  if (!isOnline)
    return {
      look: LOOK.waiting,
      icon: "clock",
      text: "You are offline. What you do is kept on this device and sent when you are back.",
    };
  if (waiting) return { look: LOOK.waiting, icon: "clock", text: stillWaiting(waiting, sent) };
  if (sent.count)
    return {
      look: LOOK.done,
      icon: "circle-check",
      text: `Sent: ${things(sent.count)} you did without a connection.`,
    };
  if (age)
    return {
      look: LOOK.waiting,
      icon: "clock",
      text: `As of ${age.toLocaleString("en-IN", { dateStyle: "medium", timeStyle: "short" })}: the estate did not answer. Load the page again to see it as it is now.`,
    };
  return undefined;
}

function stillWaiting(count: number, { stopped }: Sent): string {
  if (stopped === "signed-out") return "Your session has ended. Sign in again, and what waits here is sent.";
  if (stopped === "unreachable")
    return `The estate does not answer. ${things(count)} you did ${count === 1 ? "is" : "are"} kept on this device and sent as soon as it does.`;
  return `Sending ${things(count)}…`;
}
