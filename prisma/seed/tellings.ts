import type { Prisma } from "@/lib/generated/prisma/client";
import { requestSubject } from "@/lib/notifications/mark-subject-read";
import type { Letter } from "./notifications";
import type { Random } from "./random";

/** Whom each thing that happened was meant for, and who of them was left out, as the product stores it. */
export function makeTellings(random: Random, letters: readonly Letter[]): Prisma.DecisionCreateManyInput[] {
  const groups = new Map<string, Letter[]>();
  for (const letter of letters) {
    const key = `notification:${letter.activityId}:${letter.line.type}`;
    groups.set(key, [...(groups.get(key) ?? []), letter]);
  }
  return [...groups].flatMap(([key, group]) => {
    const [first] = group;
    if (!first) return [];
    const { at, line, requestId, facts } = first;
    const left = group.filter(({ isActor }) => isActor);
    return [
      {
        id: random.uuid(at),
        key,
        kind: "NOTIFICATION" as const,
        subject: requestSubject(requestId),
        outcome: left.length < group.length ? "told" : "nobody",
        rule: "notifications.audience",
        inputs: {
          type: line.type,
          to: [...new Set(group.map((letter) => letter.line.to))].sort(),
          actorId: facts.actor?.id ?? null,
          told: group.length - left.length,
          excluded: left.map(({ person, line: { to } }) => ({
            userId: person.id,
            name: person.name,
            as: to,
            reason: "did_it",
          })),
        },
        createdAt: at,
      },
    ];
  });
}
