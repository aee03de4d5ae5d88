/**
 * A fact that happened, named `domain/noun.past-verb`, with ids only (never texts that may change or leak).
 * Each domain lists its own in `activity.ts`; who hears of it is decided in lib/notifications/audience.ts.
 */
export type Activity<Name extends string = string, Data extends object = object> = {
  name: Name;
  data: Data;
};

/** As published: with an id (idempotency key of every reaction), the moment in ms, and who did it. */
export type PublishedActivity<A extends Activity = Activity> = {
  id: string;
  name: A["name"];
  ts: number;
  data: A["data"] & { actorId: string | null };
};

/** Given to a verb by `transact`: publishes the fact with the commit. */
export type Recorder = (activity: Activity) => void;
