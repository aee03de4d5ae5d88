/** The five meanings a colour may have. Always shown with a word or an icon, never alone. */
export type Tone = "waiting" | "working" | "done" | "alert" | "ended";

export const toneClass: Record<Tone, string> = {
  waiting: "border-waiting-line bg-waiting-bg text-waiting",
  working: "border-working-line bg-working-bg text-working",
  done: "border-done-line bg-done-bg text-done",
  alert: "border-alert-line bg-alert-bg text-alert",
  ended: "border-ended-line bg-ended-bg text-ended",
};

export const toneText: Record<Tone, string> = {
  waiting: "text-waiting",
  working: "text-working",
  done: "text-done",
  alert: "text-alert",
  ended: "text-ended",
};
