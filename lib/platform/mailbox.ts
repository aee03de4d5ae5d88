import type { Channel } from "@/lib/generated/prisma/enums";
import { prisma } from "./prisma";

type Message = { to: string; subject: string; text: string; html?: string; idempotencyKey: string };

/** What would have left the house, had a provider been configured. The first message with a key stays. */
export async function keepInMailbox(channel: Channel, message: Message): Promise<{ providerId: string }> {
  await prisma.mailboxMessage.createMany({ data: { channel, ...message }, skipDuplicates: true });
  const kept = await prisma.mailboxMessage.findUniqueOrThrow({
    where: { idempotencyKey: message.idempotencyKey },
    select: { id: true },
  });
  return { providerId: kept.id };
}
