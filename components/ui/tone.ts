/** The five meanings a colour may have. Always shown with a word or an icon, never alone. */
export type Tone = "waiting" | "working" | "done" | "alert" | "ended";

export const toneClass: Record<Tone, string> = {
  waiting: "tone-waiting",
  working: "tone-working",
  done: "tone-done",
  alert: "tone-alert",
  ended: "tone-ended",
};

export const toneText: Record<Tone, string> = {
  waiting: "text-waiting",
  working: "text-working",
  done: "text-done",
  alert: "text-alert",
  ended: "text-ended",
};
