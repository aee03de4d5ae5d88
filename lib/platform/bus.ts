import { Client } from "pg";
import { env } from "./env";
import { onShutdown } from "./shutdown";

const RECONNECT_MS = 1000;

type Listener = (rest: string) => void;

/**
 * Calls `listener` for each `pg_notify('app', '<topic> <rest>')` of any process, at the commit. After a lost
 * connection everybody is called once with "", because something may have been missed. Answers how to stop.
 */
export function subscribe(topic: string, listener: Listener): () => void {
  bus.listen(topic, listener);
  return () => bus.forget(topic, listener);
}

/** Resolves when the process hears what others say; for those who must not miss the first message. */
export async function busReady(): Promise<void> {
  await bus.connected();
}

/** One connection for the whole process, however many listen. */
class Bus {
  private readonly topics = new Map<string, Set<Listener>>();
  private connection?: Promise<Client>;
  private closed = false;

  listen(topic: string, listener: Listener) {
    const listeners = this.topics.get(topic) ?? new Set();
    this.topics.set(topic, listeners.add(listener));
    this.connected().catch(() => {}); // only refused after close
  }

  forget(topic: string, listener: Listener) {
    const listeners = this.topics.get(topic);
    listeners?.delete(listener);
    if (listeners?.size === 0) this.topics.delete(topic);
  }

  /** Tries until it works. */
  connected(): Promise<Client> {
    this.connection ??= this.connect().catch(async (error) => {
      if (this.closed) throw error;
      await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS));
      this.connection = undefined;
      return this.connected();
    });
    return this.connection;
  }

  async close() {
    this.closed = true;
    this.topics.clear();
    const client = await this.connection?.catch(() => undefined);
    await client?.end();
  }

  private async connect() {
    const client = new Client({
      connectionString: env.DATABASE_URL,
      keepAlive: true,
      application_name: "khaki-bus",
    });
    client.on("error", () => {}).on("notification", ({ payload }) => this.hear(payload ?? ""));
    await client.connect();
    await client.query("listen app");
    client.on("end", () => void this.reconnect());
    return client;
  }

  private async reconnect() {
    if (this.closed) return;
    this.connection = undefined;
    await this.connected();
    for (const topic of this.topics.keys()) this.hear(topic);
  }

  private hear(payload: string) {
    const space = payload.indexOf(" ");
    const topic = space < 0 ? payload : payload.slice(0, space);
    const rest = space < 0 ? "" : payload.slice(space + 1);
    for (const listener of this.topics.get(topic) ?? []) listener(rest);
  }
}

// On globalThis because Next bundles this file more than once.
const kept = globalThis as unknown as { khakiBus?: Bus };
kept.khakiBus ??= new Bus();
const bus = kept.khakiBus;
onShutdown(closeBus);

/** For tests and commands that end by themselves; the bus cannot be used afterwards. */
export function closeBus(): Promise<void> {
  return bus.close();
}
