const NEEDS_CONNECTION =
  "You are offline. Signing out needs a connection: please try again when you are back.";
const NO_ANSWER =
  "The estate does not answer, and signing out needs it. Nothing was removed from this device: please try again in a moment.";

let isAsking = false;
let mayGo = false;

/** Before the form that signs out goes: the device forgets everything, and nobody loses work without knowing. */
export function onSignOut(event: Event, userId: string): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.signOut === undefined || mayGo) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!navigator.onLine) alert(NEEDS_CONNECTION);
  else if (!isAsking) void leave(form, userId);
}

async function leave(form: HTMLFormElement, userId: string) {
  isAsking = true;
  try {
    if (!mayForget(await countWaiting(userId))) return;
    if (!(await isAnswering())) return alert(NO_ANSWER);
    await forget();
    mayGo = true;
    form.requestSubmit();
  } finally {
    mayGo = false;
    isAsking = false;
  }
}

/** What is forgotten before nothing came of it would be lost for nothing. */
const isAnswering = (): Promise<boolean> =>
  fetch("/api/live", { cache: "no-store", signal: AbortSignal.timeout(10_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** The device itself knows, before anything that shows it is loaded. One that keeps nothing has nothing to lose. */
async function countWaiting(userId: string): Promise<number> {
  try {
    const { readItems } = await import("@/components/offline/storage");
    return (await readItems(userId)).length;
  } catch {
    return 0;
  }
}

async function forget() {
  try {
    await (await import("@/components/offline/device")).wipeDevice();
  } catch {
    return; // The sign-in page and the next person's first page forget once more.
  }
}

function mayForget(count: number): boolean {
  if (!count) return true;
  const what = count === 1 ? "One thing you did" : `${count} things you did`;
  return confirm(`${what} offline could not be sent yet. Sign out and lose that?`);
}
