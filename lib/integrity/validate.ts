import { isAdministrator } from "@/lib/people/permissions";
import type { Actor, SystemActor, UserActor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { CHECKS } from "./all-checks";
import type { Check, Finding } from "./check";

export type Checked = {
  name: string;
  label: string;
  /** What is wrong; after a fix: what still is. */
  findings: Finding[];
  /** What the fix did, a sentence each. */
  fixed: string[];
};

/** Looks through the whole estate; with `fix` it mends what can be mended safely and looks again. */
export async function validateIntegrity(
  actor: Actor,
  { fix = false, only }: { fix?: boolean; only?: readonly string[] } = {},
  now = new Date(),
): Promise<Checked[]> {
  if (!mayValidate(actor)) throw notFound("page");
  const checked: Checked[] = [];
  for (const check of CHECKS) {
    if (only && !only.includes(check.name)) continue;
    const { name, label } = check;
    checked.push({ name, label, ...(await examine(check, actor, fix, now)) });
  }
  return checked;
}

async function examine(check: Check, actor: SystemActor | UserActor, fix: boolean, now: Date) {
  const findings = await check.find(now);
  if (!fix || !check.fix || !findings.length) return { findings, fixed: [] };
  const fixed = await check.fix(actor, findings, now);
  return { findings: await check.find(now), fixed };
}

/** Administrators, and the system: the command line. */
const mayValidate = (actor: Actor): actor is SystemActor | UserActor =>
  actor.kind === "system" || isAdministrator(actor);
