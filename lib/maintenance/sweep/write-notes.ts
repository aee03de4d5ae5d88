import type { Tx } from "@/lib/platform/prisma";

/** The system's notes on many timelines, in one statement. */
export async function writeNotes(
  tx: Tx,
  notes: readonly { requestId: string; content: string }[],
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    insert into maintenance_updates (id, request_id, kind, content, created_at)
    select uuid_v7(), n."requestId", 'SYSTEM', n.content, ${now}
    from jsonb_to_recordset(${JSON.stringify(notes)}::jsonb) as n("requestId" uuid, content text)`;
}
