import type { Tone } from "@/components/ui/tone";

type Notice = {
  title: string;
  detail?: string;
  tone?: Extract<Tone, "done" | "alert" | "waiting">;
  action?: { label: string; onClick: () => void };
};

/** Tells the Toaster to load. */
export const toastWanted = "toast-wanted";

/** Shows a toast. The library is fetched with the first one; the Toaster replays what came before it. */
export async function notify({ title, detail, tone, action }: Notice) {
  dispatchEvent(new Event(toastWanted));
  const { toast } = await import("sonner");
  const show = tone === "done" ? toast.success : tone === "alert" ? toast.error : toast;
  show(title, { description: detail, action });
}
