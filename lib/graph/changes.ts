/**
 * What changed is read from the audit, which no change and no removal escapes; its index is (entity, at, id).
 * $1 is the instant since when.
 */
export const changedRows = (table: string): string =>
  `select distinct entity_id as id from audit_entries where entity = '${table}' and at >= $1`;

/** A person is an account, what they do here, and a claimed or an unclaimed record of a resident. */
export const changedPeople = `
  with touched as (
    select entity, entity_id::uuid as id, changes -> 'user_id' as account from audit_entries
    where entity in ('users', 'staff', 'residents') and at >= $1)
  select id::text from (
    select id from touched where entity <> 'staff'
    union select (account ->> 0)::uuid from touched
    union select (account ->> 1)::uuid from touched
    union select user_id from residents where id in (select id from touched where entity = 'residents')
    union select user_id from staff where id in (select id from touched where entity = 'staff')) p
  where id is not null`;

/** Every flat that somebody lives in or owns, or that a request is about. */
export const FLATS = "select flat_number from residents union select flat_number from maintenance_requests";

export const flatsOfChanged = `
  select flat_number from residents
  where id in (select id::uuid from (${changedRows("residents")}) c)
  union
  select flat_number from maintenance_requests
  where id in (select id::uuid from (${changedRows("maintenance_requests")}) c)`;
