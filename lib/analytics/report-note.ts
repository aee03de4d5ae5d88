import type { Actor } from "@/lib/platform/actor";

/** So long after it was first written a note can be changed or taken away. */
export const NOTE_DAYS = 14;

/** A note to a stored report, by the person it is about. */
export type ReportNote = { content: string; createdAt: Date; updatedAt: Date };

export const isAboutMe = (actor: Actor, userId: string | undefined): boolean =>
  actor.kind === "user" && actor.userId === userId;

export const isNoteOpen = (note: Pick<ReportNote, "createdAt"> | null, now: Date): boolean =>
  note === null || now.getTime() - note.createdAt.getTime() <= NOTE_DAYS * 86_400_000;
