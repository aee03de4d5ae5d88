import { waitingCount } from "@/components/offline/connection";

const NEEDS_CONNECTION =
  "You are offline. Signing out needs a connection: please try again when you are back.";

/** Before the form that signs out goes: the device forgets everything, and nobody loses work without knowing. */
export function onSignOut(event: Event): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.signOut === undefined) return;
  const isStopped = navigator.onLine ? !mayForget() : tell(NEEDS_CONNECTION);
  if (isStopped) {
    event.preventDefault();
    event.stopImmediatePropagation();
  } else void import("@/components/offline/device").then(({ wipeDevice }) => wipeDevice());
}

function mayForget(): boolean {
  const count = waitingCount();
  if (!count) return true;
  const what = count === 1 ? "One thing you did" : `${count} things you did`;
  return confirm(`${what} offline could not be sent yet. Sign out and lose that?`);
}

function tell(text: string): true {
  alert(text);
  return true;
}
