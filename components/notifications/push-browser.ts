/** What this browser says of notifications; "off" may be asked for, "blocked" only the person can change. */
export type BrowserState = "unsupported" | "homeScreen" | "blocked" | "off" | "on";

const READY_MS = 15_000;

/** `isKnown`: the estate has this device on its list. */
export async function readState(isKnown: boolean): Promise<BrowserState> {
  if (
    !isSecureContext ||
    !("serviceWorker" in navigator && "PushManager" in window && "Notification" in window)
  )
    return /iPhone|iPad|iPod/.test(navigator.userAgent) ? "homeScreen" : "unsupported";
  if (Notification.permission === "denied") return "blocked";
  if (!isKnown || Notification.permission !== "granted") return "off";
  const registration = await navigator.serviceWorker.getRegistration("/");
  return (await registration?.pushManager.getSubscription()) ? "on" : "off";
}

/** Asks the person through the browser; what the estate must know to reach this device, or null if refused. */
export async function subscribe(publicKey: string): Promise<FormData | null> {
  if ((await Notification.requestPermission()) !== "granted") return null;
  const { pushManager } = await ready();
  const earlier = await pushManager.getSubscription();
  if (earlier && !isFor(earlier, publicKey)) await earlier.unsubscribe();
  const { endpoint, keys } = (
    await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
  ).toJSON();
  const form = new FormData();
  for (const [name, value] of Object.entries({ endpoint, p256dh: keys?.p256dh, auth: keys?.auth }))
    form.set(name, value?.replace(/=+$/, "") ?? "");
  return form;
}

/** This browser takes no more messages, whoever sends them. */
export async function unsubscribe(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration("/");
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
}

/** The page's background part is installed when a page is first opened; it may take a moment. */
const ready = () =>
  Promise.race([
    navigator.serviceWorker.ready,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error("not ready")), READY_MS)),
  ]);

/** An estate with a new key cannot write to what was made for the old one. */
function isFor({ options }: PushSubscription, publicKey: string): boolean {
  const key = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0));
  const text = btoa(String.fromCharCode(...key));
  return text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "") === publicKey;
}
