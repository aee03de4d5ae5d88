import type { Tone } from "@/components/ui/tone";

type Notice = {
  title: string;
  detail?: string;
  tone?: Extract<Tone, "done" | "alert" | "waiting">;
  action?: { label: string; onClick: () => void };
};

/** Tells the Toaster to load. */
export const toastWanted = "toast-wanted";

/**
 * Shows a toast. The library is fetched with the first one; the Toaster replays what came before it. Without a connection
 * it may not be there yet: what happened is on the page, too.
 */
export async function notify({ title, detail, tone, action }: Notice) {
  const library = await import("sonner").catch(() => null);
  if (!library) return;
  dispatchEvent(new Event(toastWanted));
  const { toast } = library;
  const show = tone === "done" ? toast.success : tone === "alert" ? toast.error : toast;
  show(title, { description: detail, action });
}
