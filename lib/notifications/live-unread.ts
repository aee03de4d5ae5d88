import type { UserActor } from "@/lib/platform/actor";
import { busReady, subscribe } from "@/lib/platform/bus";
import { log } from "@/lib/platform/log";
import { shuttingDown } from "@/lib/platform/shutdown";
import { bellOf } from "./queries";

const HEARTBEAT_MS = 25_000;

type Options = {
  /** Asked at each heartbeat: a session that was ended hears nothing more. */
  stillSignedIn: () => Promise<boolean>;
  heartbeatMs?: number;
};

/**
 * A server-sent event stream of `{ unread, latest? }`: the present state at once, then at each ring of this person's
 * bell. The state is sent anew on every connection, so nothing is missed and nothing needs to be replayed.
 */
export function liveUnread(actor: UserActor, { stillSignedIn, heartbeatMs = HEARTBEAT_MS }: Options) {
  let end = () => {};
  return new ReadableStream<Uint8Array>({
    async start(stream) {
      const encoder = new TextEncoder();
      const send = (text: string) => stream.enqueue(encoder.encode(text));
      const tell = teller(actor, (state) => send(`data: ${JSON.stringify(state)}\n\n`));
      const guarded = (work: () => Promise<void>) => () => void work().catch(fail);

      const stopListening = subscribe(`bell:${actor.userId}`, guarded(tell));
      const heart = setInterval(
        guarded(async () => ((await stillSignedIn()) ? send(": still here\n\n") : close())),
        heartbeatMs,
      );
      let ended = false;
      end = () => {
        ended = true;
        stopListening();
        clearInterval(heart);
        shuttingDown.removeEventListener("abort", close);
      };

      function close() {
        if (ended) return;
        end();
        stream.close();
      }
      /** The browser connects again by itself. */
      function fail(error: unknown) {
        if (ended) return; // the browser went away while we asked the database
        log().warn({ error }, "a notification stream ended");
        close();
      }

      shuttingDown.addEventListener("abort", close);
      if (shuttingDown.aborted) return close();
      await busReady().then(tell).catch(fail);
    },
    cancel: () => end(),
  });
}

type State = { unread: number; latest?: { id: string; title: string; message: string; url: string } };

/** One look at a time; rings that come meanwhile are answered by one more look. `latest` is told once. */
function teller(actor: UserActor, send: (state: State) => void) {
  let known: string | null | undefined;
  let looking: Promise<void> | undefined;
  let again = false;

  async function look() {
    do {
      again = false;
      const { latest: rows, unread } = await bellOf(actor);
      const [newest] = rows;
      const isNew = known !== undefined && newest !== undefined && newest.id !== known && !newest.readAt;
      known = newest?.id ?? null;
      send({ unread, ...(isNew && { latest: pick(newest) }) });
    } while (again);
  }

  return () => {
    again = true;
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };
}

const pick = ({ id, title, message, url }: NonNullable<State["latest"]>) => ({ id, title, message, url });
