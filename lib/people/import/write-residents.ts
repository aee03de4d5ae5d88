import type { Tx } from "@/lib/platform/prisma";
import type { JudgedOwner } from "./judge";

const BATCH = 500;

/** Two imports at once would each create the same records: one after the other. */
export async function lockImports(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('people.owner_import'))`;
}

/** False while an import is at work. */
export async function tryLockImports(tx: Tx): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ locked: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtext('people.owner_import')) as locked`;
  return row?.locked ?? false;
}

/** Writes the new records and the changes, two statements for each batch; says after each how many are done. */
export async function writeResidents(
  tx: Tx,
  rows: readonly JudgedOwner[],
  now: Date,
  onBatch: (done: number) => Promise<void>,
): Promise<void> {
  const toWrite = rows.filter(({ result }) => result === "CREATED" || result === "UPDATED");
  for (let from = 0; from < toWrite.length; from += BATCH) {
    const part = toWrite.slice(from, from + BATCH);
    await create(tx, part, now);
    await update(tx, part, now);
    await onBatch(from + part.length);
  }
}

async function create(tx: Tx, rows: readonly JudgedOwner[], now: Date) {
  const owners = rows.flatMap(({ result, values }) => (result === "CREATED" && values ? [values] : []));
  if (!owners.length) return;
  await tx.$executeRaw`
    insert into residents (id, flat_number, block, resident_type, contact_name, contact_email, phone_number,
      alternate_phone, move_in_date, emergency_contact_name, emergency_contact_phone, created_at, updated_at)
    select uuid_v7(), n."flatNumber", n.block, n."residentType", n."contactName", n."contactEmail", n."phoneNumber",
      n."alternatePhone", n."moveInDate", n."emergencyContactName", n."emergencyContactPhone", ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(owners)}::jsonb) as n("flatNumber" text, block text,
      "residentType" resident_type, "contactName" text, "contactEmail" citext, "phoneNumber" text,
      "alternatePhone" text, "moveInDate" date, "emergencyContactName" text, "emergencyContactPhone" text)`;
}

async function update(tx: Tx, rows: readonly JudgedOwner[], now: Date) {
  const changed = rows.flatMap(({ result, recordId, changes }) =>
    result === "UPDATED" ? [{ id: recordId, ...changes }] : [],
  );
  if (!changed.length) return;
  await tx.$executeRaw`
    update residents r set updated_at = ${now}, contact_name = coalesce(n."contactName", r.contact_name),
      contact_email = coalesce(n."contactEmail", r.contact_email),
      phone_number = coalesce(n."phoneNumber", r.phone_number),
      alternate_phone = coalesce(n."alternatePhone", r.alternate_phone),
      move_in_date = coalesce(n."moveInDate", r.move_in_date),
      emergency_contact_name = coalesce(n."emergencyContactName", r.emergency_contact_name),
      emergency_contact_phone = coalesce(n."emergencyContactPhone", r.emergency_contact_phone)
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as n(id uuid, "contactName" text,
      "contactEmail" citext, "phoneNumber" text, "alternatePhone" text, "moveInDate" date,
      "emergencyContactName" text, "emergencyContactPhone" text)
    where r.id = n.id`;
}
