import { deliver } from "@/components/offline/deliver";
import { nextToSend, type WaitingItem } from "@/components/offline/item";
import { changeItem, readItems, removeItem } from "@/components/offline/storage";
import { newKey } from "@/components/ui/new-key";

export type Sent = {
  count: number;
  stopped?: "unreachable" | "signed-out";
  /** Something was: the request is not what the page shows. */
  isRefused?: boolean;
  /** Another tab is at it, or this one still is. */
  isElsewhere?: boolean;
};

/** After so many failures of the server a person should know. */
const ENOUGH = 5;
/** After so many times without an answer what else waits must not wait longer. */
const TOO_SLOW = 3;

const ELSEWHERE: Sent = { count: 0, isElsewhere: true };
let isSending = false;

/** Sends what waits, in order; one tab at a time. What is refused stays, and what was done later there waits behind it. */
export async function sendWaiting(userId: string): Promise<Sent> {
  if (isSending) return ELSEWHERE;
  isSending = true;
  try {
    return await inOneTab(() => send(userId));
  } finally {
    isSending = false;
  }
}

/** Where a browser knows no locks (plain http), the keys alone see to it that nothing is done twice. */
const inOneTab = (work: () => Promise<Sent>): Promise<Sent> =>
  navigator.locks
    ? navigator.locks.request("khaki-offline-send", { ifAvailable: true }, (lock) =>
        lock ? work() : ELSEWHERE,
      )
    : work();

async function send(userId: string): Promise<Sent> {
  const sent: Sent = { count: 0 };
  for (;;) {
    const item = nextToSend(await readItems(userId));
    if (!item) return sent;
    const outcome = await deliver(item);
    if (outcome.is === "unreachable" || outcome.is === "signed-out") return { ...sent, stopped: outcome.is };
    if (outcome.is === "done") {
      sent.count++;
      await removeItem(item.seq);
    } else if (outcome.is === "key-used") await changeItem(item.seq, (old) => ({ ...old, key: newKey() }));
    else if (outcome.is === "refused") {
      sent.isRefused = true;
      await changeItem(item.seq, (old) => ({ ...old, problem: outcome.problem }));
    } else if (outcome.is === "timed-out") {
      const isTooMuch = (item.timeouts ?? 0) + 1 >= TOO_SLOW;
      await changeItem(item.seq, timedOutOnceMore, { quietly: !isTooMuch });
      if (!isTooMuch) return { ...sent, stopped: "unreachable" };
    } else {
      await changeItem(item.seq, failedOnceMore, { quietly: item.failures + 1 < ENOUGH });
      return { ...sent, stopped: "unreachable" };
    }
  }
}

function failedOnceMore(item: WaitingItem): WaitingItem {
  const failures = item.failures + 1;
  if (failures < ENOUGH) return { ...item, failures };
  const message = "The estate had a fault each time this was sent. Try again later, or tell whoever runs it.";
  return { ...item, failures: 0, problem: { status: 500, message } };
}

function timedOutOnceMore(item: WaitingItem): WaitingItem {
  const timeouts = (item.timeouts ?? 0) + 1;
  if (timeouts < TOO_SLOW) return { ...item, timeouts };
  const message =
    "The photos are too large for this connection. Try again where it is better, or discard this and send fewer of them.";
  return { ...item, timeouts: 0, problem: { status: 408, message } };
}
