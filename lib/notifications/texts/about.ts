import type { Subject } from "../example-values";
import type { NotificationType } from "../registry";

/** `reader` is for the console: whom this text is for. */
type Words = { reader: string; title: string; message: string };
type Definition = Words & { type: NotificationType; subject: Subject };

/** The type, or the type and who reads it. */
type Key = NotificationType | `${NotificationType}.${string}`;

/** The subject decides what the texts may fill in: example-values.ts. */
export const about = <T extends Partial<Record<Key, Words>>>(
  subject: Subject,
  texts: T & Record<Exclude<keyof T, Key>, never>,
) => {
  const define = ([key, words]: [string, Words]) => [key, { ...words, type: key.split(".")[0], subject }];
  return Object.fromEntries(Object.entries<Words>(texts).map(define)) as Record<keyof T, Definition>;
};
