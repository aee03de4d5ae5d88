import type { Actor } from "@/lib/platform/actor";
import { env } from "@/lib/platform/env";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { admission } from "./admission";
import { DEMO_PEOPLE } from "./demo-people";

/** Without a password, only in demo mode and only as one of the invented people. */
export async function signInDemo(_actor: Actor, input: { email: string }) {
  const isDemo = env.DEMO_MODE && DEMO_PEOPLE.some(({ email }) => email === input.email);
  const user = isDemo
    ? await prisma.user.findUnique({ where: { email: input.email }, include: { staff: true } })
    : null;
  if (!user) throw notFound("demo person");
  const refused = admission(user);
  if (refused) throw refused;
  return { userId: user.id, version: user.sessionVersion };
}
