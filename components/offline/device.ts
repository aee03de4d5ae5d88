import { removeEverything } from "@/components/offline/storage";

const CACHES = "khaki-pages-";
const DRAFTS = "draft:";

/** Between signing out and the next person's first page nothing is kept. */
let isLeaving = false;

/** Nothing of anybody stays on this device: pages, photos, what waits, what was half typed. */
export async function wipeDevice(): Promise<void> {
  isLeaving = true;
  tellWorker({ type: "wipe" });
  for (const key of Object.keys(localStorage)) if (key.startsWith(DRAFTS)) localStorage.removeItem(key);
  await Promise.all([removeEverything(), dropPages()]);
}

async function dropPages() {
  if (typeof caches === "undefined") return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(CACHES)).map((name) => caches.delete(name)));
}

/** The page as the server tells it now, for later without a connection. `anew`: although there is a recent copy. */
export function keepPage({ anew = false } = {}): void {
  if (!isLeaving) tellWorker({ type: "keep", path: location.pathname + location.search, anew });
}

/**
 * The first page is there before the worker is, which is then told what that page was made of: from then on it works
 * without a connection.
 */
export async function startWorker(): Promise<void> {
  isLeaving = false;
  const workers = navigator.serviceWorker;
  if (!workers || process.env.NODE_ENV !== "production") return;
  if (!workers.controller) workers.addEventListener("controllerchange", tellFirst, { once: true });
  try {
    await workers.register("/sw.js", { updateViaCache: "none" });
  } catch {
    return; // Forbidden in this browser, or a private window: everything works as without it.
  }
}

function tellFirst() {
  const urls = performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${location.origin}/_next/static/`));
  tellWorker({ type: "load", urls });
  keepPage();
}

type Message =
  | { type: "wipe" }
  | { type: "keep"; path: string; anew: boolean }
  | { type: "load"; urls: string[] };

function tellWorker(message: Message): void {
  navigator.serviceWorker?.controller?.postMessage(message);
}
