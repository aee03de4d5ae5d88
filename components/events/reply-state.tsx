import { iconClass } from "@/components/ui/icon-class";
import type { OwnAnswer } from "@/lib/events/event-queries";

/** What this person's answer means now, in a sentence. */
export function ReplyState({ own }: { own: OwnAnswer | null }) {
  if (!own) return null;
  const { tone, icon, text } = sentenceOf(own);
  return (
    <p
      className={`flex gap-2.5 rounded border px-3.5 py-2.5 text-sm [--icon-size:1rem] before:mt-0.5 ${tone} ${iconClass(icon)}`}
    >
      <span>{text}</span>
    </p>
  );
}

const DONE = "border-done-line bg-done-bg text-done";
const WAITING = "border-waiting-line bg-waiting-bg text-waiting";
const ENDED = "text-muted";

function sentenceOf({ answer, guests, waitingSince, position, checkedInAt }: OwnAnswer) {
  const party = guests === 0 ? "" : guests === 1 ? " with 1 guest" : ` with ${guests} guests`;
  if (checkedInAt) return { tone: DONE, icon: "circle-check-big", text: `You were there${party}.` } as const;
  if (waitingSince)
    return {
      tone: WAITING,
      icon: "hourglass",
      text: `You are number ${position ?? 1} on the waiting list${party}. As soon as places for you become free, they are yours and you are told.`,
    } as const;
  if (answer === "YES")
    return { tone: DONE, icon: "circle-check-big", text: `You are coming${party}.` } as const;
  if (answer === "MAYBE")
    return {
      tone: WAITING,
      icon: "ellipsis",
      text: `You may come${party}. No place is kept for you: say yes as soon as you know.`,
    } as const;
  return {
    tone: ENDED,
    icon: "x",
    text: "You are not coming. You can change your mind until it is over.",
  } as const;
}
