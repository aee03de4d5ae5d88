/** What can be done without a connection, where it is sent, and what people call it. */
export const KINDS = {
  start: { part: "start", label: "Start work" },
  comment: { part: "comments", label: "Comment" },
  resolve: { part: "resolution", label: "Resolve" },
} as const;

export type Kind = keyof typeof KINDS;

/** Why the server refused it, in the words that people read. */
export type Problem = { status: number; message: string };

/** One thing that was done on this device and that the estate does not know yet. */
export type WaitingItem = {
  /** The order in which things were done. */
  seq: number;
  userId: string;
  /** The Idempotency-Key: however often it is sent, it is done once. */
  key: string;
  kind: Kind;
  ticketNumber: string;
  /** As the API reads them; `seen` is the status on the screen when it was done. */
  fields: Record<string, string>;
  photos: File[];
  madeAt: string;
  /** How often the server failed at it. */
  failures: number;
  /** How often there was no answer in all the time that its photos should need. */
  timeouts?: number;
  problem?: Problem;
};

export type NewItem = Omit<WaitingItem, "seq">;

export const isKind = (kind: string | undefined): kind is Kind => kind !== undefined && kind in KINDS;

/** What was typed, to be read again and copied. */
export const textOf = ({ fields }: Pick<WaitingItem, "fields">): string =>
  fields.content ?? fields.resolution ?? "";

export const labelOf = ({ kind, fields }: Pick<WaitingItem, "kind" | "fields">): string =>
  kind === "comment" && fields.isInternal === "true" ? "Internal note" : KINDS[kind].label;

/** The first that may be sent: where something was refused, what was done later waits until somebody has decided. */
export function nextToSend(items: readonly WaitingItem[]): WaitingItem | undefined {
  const held = new Set<string>();
  for (const item of items) {
    if (item.problem) held.add(item.ticketNumber);
    else if (!held.has(item.ticketNumber)) return item;
  }
  return undefined;
}
