import type { RelationshipTable } from "./table";

const reportsTo: RelationshipTable = {
  type: "REPORTS_TO",
  from: "Person",
  to: "Person",
  owner: "from",
  properties: {},
  rows: `select s.id::text, s.user_id::text as source, above.user_id::text as target
    from staff s join staff above on above.id = s.reporting_to_id where s.user_id = any($1::uuid[])`,
};

/** Owners own, tenants and families live in it. Not before somebody has looked at what a newcomer claims. */
const home = (type: string, condition: string): RelationshipTable => ({
  type,
  from: "Person",
  to: "Flat",
  owner: "from",
  properties: { as: "string", since: "date", until: "date" },
  rows: `select r.id::text, coalesce(r.user_id, r.id)::text as source, r.flat_number as target,
      r.resident_type::text as as, r.move_in_date::text as since, r.moved_out_on::text as until
    from residents r left join users u on u.id = r.user_id
    where (r.user_id = any($1::uuid[]) or (r.user_id is null and r.id = any($1::uuid[])))
      and u.status is distinct from 'PENDING' and ${condition}`,
});

const inBlock: RelationshipTable = {
  type: "IN_BLOCK",
  from: "Flat",
  to: "Block",
  owner: "from",
  properties: {},
  rows: `select id, id as source, split_part(id, '-', 1) as target from unnest($1::text[]) id`,
};

const filed: RelationshipTable = {
  type: "FILED",
  from: "Person",
  to: "Request",
  owner: "to",
  properties: { at: "datetime" },
  rows: `select id::text, created_by_id::text as source, id::text as target, created_at as at
    from maintenance_requests where id = any($1::uuid[])`,
};

const ofRequest = (type: string, to: RelationshipTable["to"], column: string): RelationshipTable => ({
  type,
  from: "Request",
  to,
  owner: "from",
  properties: {},
  rows: `select id::text, id::text as source, ${column}::text as target
    from maintenance_requests where id = any($1::uuid[]) and ${column} is not null`,
});

/**
 * Every desk that a request was on, from the audit: until the next one, or until the work was done. The instant is the
 * request's own, which may be earlier than the entry's (a request that was brought over from elsewhere).
 */
const assignedTo: RelationshipTable = {
  type: "ASSIGNED_TO",
  from: "Request",
  to: "Person",
  owner: "from",
  properties: { from: "datetime", to: "datetime" },
  rows: `
    with desk as (
      select id, entity_id::uuid as request_id, (changes -> 'assigned_to_id' ->> 1)::uuid as user_id,
        coalesce((changes -> 'assigned_at' ->> 1)::timestamptz, at) as since
      from audit_entries
      where entity = 'maintenance_requests' and entity_id = any($1::text[]) and changes ? 'assigned_to_id'),
    stay as (
      select *, lead(since) over (partition by request_id order by id) as until from desk)
    select stay.request_id || ':' || stay.id as id, r.id::text as source, u.id::text as target,
      stay.since as from, coalesce(stay.until, r.resolved_at, r.cancelled_at) as to
    from stay join maintenance_requests r on r.id = stay.request_id join users u on u.id = stay.user_id`,
};

export const RELATIONSHIPS: readonly RelationshipTable[] = [
  reportsTo,
  home("LIVES_IN", "r.resident_type <> 'OWNER'"),
  home("OWNS", "r.resident_type = 'OWNER'"),
  inBlock,
  filed,
  ofRequest("FOR_FLAT", "Flat", "flat_number"),
  ofRequest("OF_CATEGORY", "Category", "category_id"),
  assignedTo,
  ofRequest("DONE_BY", "Vendor", "vendor_id"),
];
