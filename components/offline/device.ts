import { leaveDevice, tellWorker } from "@/components/offline/owner";
import { removeEverything } from "@/components/offline/storage";
import { loadParts } from "@/components/ui/lazy-part";

/** Between signing out and the next person's first page nothing is kept; a sign-out that did not work is over by then. */
const LEAVING_MS = 15_000;
let leftAt = Number.NEGATIVE_INFINITY;

/** Nothing of anybody stays on this device: pages, photos, what waits, what was half typed. */
export async function wipeDevice(): Promise<void> {
  leftAt = Date.now();
  await Promise.all([removeEverything(), leaveDevice()]);
}

/** The page as the server tells it now, for later without a connection. `anew`: although there is a recent copy. */
export function keepPage({ anew = false } = {}): void {
  if (Math.abs(Date.now() - leftAt) < LEAVING_MS) return;
  tellWorker({ type: "keep", path: location.pathname + location.search, anew });
}

/** When the page that is open was true, if the worker answered with a copy of it. */
export async function ageOfPage(): Promise<Date | null> {
  if (!navigator.serviceWorker?.controller) return null;
  const { port1, port2 } = new MessageChannel();
  return new Promise((tell) => {
    port1.onmessage = ({ data }) => tell(data ? new Date(data) : null);
    tellWorker({ type: "age" }, [port2]);
  });
}

/**
 * The first page is there before the worker is, which is then told what that page was made of: from then on it works
 * without a connection.
 */
export async function startWorker(): Promise<void> {
  leftAt = Number.NEGATIVE_INFINITY;
  const workers = navigator.serviceWorker;
  if (!workers || process.env.NODE_ENV !== "production") return;
  if (!workers.controller) workers.addEventListener("controllerchange", tellFirst, { once: true });
  try {
    await workers.register("/sw.js", { updateViaCache: "none" });
  } catch {
    return; // Forbidden in this browser, or a private window: everything works as without it.
  }
}

/** The small parts of kept pages that are otherwise fetched when somebody asks for them: they pass the worker now. */
export function keepParts(): void {
  if (!navigator.serviceWorker?.controller || process.env.NODE_ENV !== "production") return;
  loadParts();
  // No part of every page, but of some that are kept.
  for (const part of [import("sonner"), import("@/components/ui/lightbox-dialog")]) part.catch(() => {});
}

function tellFirst() {
  const urls = performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${location.origin}/_next/static/`));
  tellWorker({ type: "load", urls });
  keepPage();
}
