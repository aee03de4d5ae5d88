import { readConsoleChanges } from "@/lib/notifications/console-changes";
import type { TypeSettings } from "@/lib/notifications/registry";
import type { Db } from "@/lib/platform/prisma";
import { MESSAGE_TYPES, type MessageType, type Reach, type Reader } from "./history";

type Person = {
  id: string;
  hasBounced: boolean;
  byEmail: boolean;
  bySms: boolean;
  urgentOnly: boolean;
  muted: string[];
};

/** Whom messages reach today: staff, and the residents who filed something in these days. Open accounts only. */
export async function readReaders(db: Db, from: Date, to: Date): Promise<Map<string, Reader>> {
  const people = await db.$queryRaw<Person[]>`
    select u.id::text, u.email_bounced_at is not null as "hasBounced", u.email_notifications as "byEmail",
      u.sms_notifications and coalesce(s.phone_number, r.phone_number) is not null as "bySms",
      u.urgent_only as "urgentOnly",
      array(select m.type from muted_mails m where m.user_id = u.id) as muted
    from users u
    left join staff s on s.user_id = u.id
    left join residents r on r.user_id = u.id
    where u.status = 'ACTIVE' and (s.id is not null or u.id in (
      select m.resident_id from maintenance_requests m where m.created_at >= ${from} and m.created_at < ${to}))`;
  const { settingsOf } = await readConsoleChanges(db);
  const settings = MESSAGE_TYPES.map((type) => [type, settingsOf(type)] as const);
  return new Map(people.map((person) => [person.id, readerOf(person, settings)]));
}

function readerOf(person: Person, settings: (readonly [MessageType, TypeSettings])[]): Reader {
  return {
    id: person.id,
    types: Object.fromEntries(settings.map(([type, each]) => [type, reachOf(person, type, each)])),
  };
}

/** The rules of lib/notifications/fan-out.ts, without what happens at the moment itself (read in the app before). */
export function reachOf(
  { hasBounced, byEmail, bySms, urgentOnly, muted }: Person,
  type: MessageType,
  { email, sms, isEssential }: TypeSettings,
): Reach {
  const mails = email && !hasBounced && (isEssential || (byEmail && !muted.includes(type)));
  const texts = bySms && sms !== "never";
  return {
    email: mails && (isEssential || !urgentOnly),
    urgentEmail: mails,
    sms: texts && sms === "always" && !urgentOnly,
    urgentSms: texts,
  };
}
