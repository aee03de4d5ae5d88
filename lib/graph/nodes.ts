import { changedPeople, changedRows, FLATS, flatsOfChanged } from "./changes";
import type { NodeTable } from "./table";

const blocks: NodeTable = {
  label: "Block",
  keyType: "text",
  properties: {},
  keys: `select distinct split_part(flat_number, '-', 1) as id from (${FLATS}) f
    where split_part(flat_number, '-', 1) > $1 order by id limit $2`,
  changed: `select distinct split_part(flat_number, '-', 1) as id from (${flatsOfChanged}) f`,
  rows: `select id from unnest($1::text[]) id`,
};

/** A flat's number names its block (a CHECK on residents): it is the key. */
const flats: NodeTable = {
  label: "Flat",
  keyType: "text",
  properties: {},
  keys: `select flat_number as id from (${FLATS}) f where flat_number > $1 order by id limit $2`,
  changed: `select flat_number as id from (${flatsOfChanged}) f`,
  rows: `select id from unnest($1::text[]) id`,
};

/** Everybody with an account, and imported owners whom nobody has claimed yet. Only those who work here have a name. */
const people: NodeTable = {
  label: "Person",
  also: ["Staff", "Resident"],
  keyType: "uuid",
  properties: {
    name: "string",
    status: "string",
    role: "string",
    employeeId: "string",
    isActive: "boolean",
    hiredOn: "date",
  },
  keys: `select id::text from (
      (select id from users where id > $1::uuid order by id limit $2) union all
      (select id from residents where user_id is null and id > $1::uuid order by id limit $2)) p
    order by p.id limit $2`,
  changed: changedPeople,
  rows: `
    select u.id::text, case when u.user_type = 'STAFF' then u.name end as name, u.status::text, s.role::text,
      s.employee_id::text as "employeeId", s.is_active as "isActive", s.hire_date::text as "hiredOn",
      array_remove(array[case when u.user_type = 'STAFF' then 'Staff' end,
        case when r.id is not null then 'Resident' end], null) as labels
    from users u left join staff s on s.user_id = u.id left join residents r on r.user_id = u.id
    where u.id = any($1::uuid[])
    union all
    select id::text, null, 'UNCLAIMED', null, null, null, null, array['Resident'] from residents
    where user_id is null and id = any($1::uuid[])`,
};

const categories: NodeTable = {
  label: "Category",
  keyType: "uuid",
  properties: { name: "string", isActive: "boolean" },
  keys: everyKey("maintenance_categories"),
  changed: changedRows("maintenance_categories"),
  rows: `select id::text, name::text, is_active as "isActive" from maintenance_categories
    where id = any($1::uuid[])`,
};

const vendors: NodeTable = {
  label: "Vendor",
  keyType: "uuid",
  properties: { name: "string", isActive: "boolean" },
  keys: everyKey("vendors"),
  changed: changedRows("vendors"),
  rows: `select id::text, name::text, is_active as "isActive" from vendors where id = any($1::uuid[])`,
};

const requests: NodeTable = {
  label: "Request",
  keyType: "uuid",
  properties: {
    ticketNumber: "string",
    status: "string",
    priority: "long",
    escalationLevel: "long",
    filedAt: "datetime",
    startedAt: "datetime",
    resolvedAt: "datetime",
    closedAt: "datetime",
    cancelledAt: "datetime",
  },
  keys: everyKey("maintenance_requests"),
  changed: changedRows("maintenance_requests"),
  rows: `select id::text, ticket_number as "ticketNumber", status::text, priority,
      escalation_level as "escalationLevel", created_at as "filedAt", started_at as "startedAt",
      resolved_at as "resolvedAt", closed_at as "closedAt", cancelled_at as "cancelledAt"
    from maintenance_requests where id = any($1::uuid[])`,
};

function everyKey(table: string): string {
  return `select id::text from ${table} t where id > $1::uuid order by t.id limit $2`;
}

/** Nothing private: no phone, no address, no text that somebody wrote, of residents not even the name. */
export const NODES: readonly NodeTable[] = [blocks, flats, people, categories, vendors, requests];
