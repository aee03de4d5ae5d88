import { isUrgent } from "@/lib/maintenance/priority";
import { RAISE_AT } from "@/lib/maintenance/sweep/due-for-escalation";
import { DIGEST_ABOVE } from "@/lib/notifications/sweep-facts";
import type { History, Messages, MessageType } from "./history";

/** One request that a sweep took up. */
export type Step = { assigneeId: string; level: number; reassignedTo: string | null };

type Audience = Pick<History, "facilityManagers" | "superiors" | "readers">;

/** Counts who would have been told, and how: the rules of lib/notifications/audience.ts and sweep-audience.ts. */
export class MessageCount {
  readonly messages: Messages = { inApp: 0, email: 0, sms: 0 };

  private readonly managers: ReadonlySet<string>;

  constructor(private readonly audience: Audience) {
    this.managers = new Set(audience.facilityManagers);
  }

  assigned(request: { priority: number; residentId: string }, assigneeId: string, relievedId?: string): void {
    const urgent = isUrgent(request.priority);
    for (const person of new Set([assigneeId, request.residentId]))
      this.tell("maintenance_assigned", person, urgent);
    if (relievedId) this.tell("maintenance_unassigned", relievedId, urgent);
  }

  nobodyForEmergency(): void {
    for (const manager of this.managers) this.tell("maintenance_emergency", manager, true);
  }

  /** A few are told one by one, more of them in one notification each; facility managers hear of everything. */
  swept(steps: readonly Step[]): void {
    const isDigest = steps.length > DIGEST_ABOVE;
    for (const manager of this.managers) this.tellOverdue(manager, isDigest ? 1 : steps.length);
    for (const [person, count] of this.countHeard(steps))
      this.tellOverdue(person, isDigest && count > DIGEST_ABOVE ? 1 : count);
  }

  /** How many of them each assignee and each superior hears of. */
  private countHeard(steps: readonly Step[]): Map<string, number> {
    const heard = new Map<string, number>();
    const hear = (person: string) => {
      if (!this.managers.has(person)) heard.set(person, (heard.get(person) ?? 0) + 1);
    };
    for (const { assigneeId, level, reassignedTo } of steps) {
      if (!reassignedTo) hear(assigneeId);
      if (level >= RAISE_AT)
        for (const superior of this.audience.superiors.get(assigneeId) ?? []) hear(superior);
    }
    return heard;
  }

  private tellOverdue(personId: string, times: number): void {
    for (let time = 0; time < times; time++) this.tell("maintenance_overdue", personId, true);
  }

  private tell(type: MessageType, personId: string, urgent: boolean): void {
    const reach = this.audience.readers.get(personId)?.types[type];
    if (!reach) return; // an account that is not open
    this.messages.inApp += 1;
    if (urgent ? reach.urgentEmail : reach.email) this.messages.email += 1;
    if (urgent ? reach.urgentSms : reach.sms) this.messages.sms += 1;
  }
}
