const CACHES = "khaki-pages-";
const DRAFTS = "draft:";
/** Who used this device last. */
const OWNER = "khaki-person";

/**
 * The device is this person's now. Whoever used it before may not have signed out, and no document need have been
 * loaded since: their pages and what they half typed go before a form of this page shows it.
 */
export function takeDevice(userId: string): void {
  tellWorker({ type: "person", person: userId });
  dropPages(CACHES + userId).catch(() => {});
  try {
    if (localStorage.getItem(OWNER) === userId) return;
    dropTyped();
    localStorage.setItem(OWNER, userId);
  } catch {
    return; // Forbidden in this browser: then nothing was kept either.
  }
}

/** Nothing of anybody stays in the browser's own stores. */
export async function leaveDevice(): Promise<void> {
  tellWorker({ type: "wipe" });
  dropTyped();
  localStorage.removeItem(OWNER);
  await dropPages();
}

function dropTyped() {
  for (const key of Object.keys(localStorage)) if (key.startsWith(DRAFTS)) localStorage.removeItem(key);
}

async function dropPages(except?: string) {
  if (typeof caches === "undefined") return;
  const names = (await caches.keys()).filter((name) => name.startsWith(CACHES) && name !== except);
  await Promise.all(names.map((name) => caches.delete(name)));
}

type Message =
  | { type: "wipe" | "age" }
  | { type: "person"; person: string }
  | { type: "keep"; path: string; anew: boolean }
  | { type: "load"; urls: string[] };

export function tellWorker(message: Message, answerTo: Transferable[] = []): void {
  navigator.serviceWorker?.controller?.postMessage(message, answerTo);
}
