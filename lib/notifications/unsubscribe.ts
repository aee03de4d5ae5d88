import type { Actor } from "@/lib/platform/actor";
import { invalid } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { kindOf } from "./registry";
import type { UnsubscribeInput } from "./schema";
import { readUnsubscribeToken } from "./unsubscribe-token";

/** By the link of a mail, without signing in: no more of one kind, or (`all`) none that one can do without. */
export async function unsubscribe(actor: Actor, input: UnsubscribeInput) {
  const read = readUnsubscribeToken(input.token);
  if (!read)
    throw invalid(
      "token",
      "notifications.unsubscribe_token",
      "This link is not complete or no longer good. On your profile page you can choose which mails you get.",
    );
  const { userId, type } = read;
  const isAll = input.all || type === "all";
  await transact(actor, async (tx) => {
    if (!(await tx.user.findUnique({ where: { id: userId }, select: { id: true } }))) return;
    if (isAll) await tx.user.update({ where: { id: userId }, data: { emailNotifications: false } });
    else await tx.mutedMail.createMany({ data: { userId, type }, skipDuplicates: true });
  });
  return { isAll, label: kindOf(type).label };
}
