import type { Channel } from "@/lib/generated/prisma/enums";
import { prisma } from "./prisma";

type Message = { to: string; subject: string; text: string; html?: string; idempotencyKey: string };

/** What would have left the house, had a provider been configured. The first message with a key stays. */
export async function keepInMailbox(channel: Channel, message: Message): Promise<{ providerId: string }> {
  const [kept] = await keepAllInMailbox(channel, [message]);
  if (!kept) throw new Error("The mailbox lost a message.");
  return kept;
}

/** Any number of them in two statements, answered in their order. */
export async function keepAllInMailbox(
  channel: Channel,
  messages: Message[],
): Promise<{ providerId: string }[]> {
  await prisma.mailboxMessage.createMany({
    data: messages.map((message) => ({ channel, ...message })),
    skipDuplicates: true,
  });
  const kept = await prisma.mailboxMessage.findMany({
    where: { idempotencyKey: { in: messages.map(({ idempotencyKey }) => idempotencyKey) } },
    select: { id: true, idempotencyKey: true },
  });
  const ids = new Map(kept.map(({ id, idempotencyKey }) => [idempotencyKey, id]));
  return messages.map(({ idempotencyKey }) => ({ providerId: ids.get(idempotencyKey) ?? "" }));
}
