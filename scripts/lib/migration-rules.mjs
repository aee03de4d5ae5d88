import { bare, NAME, startsWith } from "./sql-statements.mjs";

/** They grow with every day of use, and building an index the usual way makes everybody wait who writes there. */
const BIG_TABLES = new Set([
  "access_log",
  "announcement_reads",
  "attachments",
  "audit_entries",
  "audit_seals",
  "bookings",
  "decisions",
  "jobs.run",
  "jobs.step",
  "jobs.task",
  "maintenance_requests",
  "maintenance_updates",
  "notification_deliveries",
  "notifications",
  "webhook_deliveries",
]);

/** @typedef {[found: RegExp, why: string, isFine?: (text: string, made: Set<string>) => boolean]} Rule */

const USED = "the version that still runs may use it";
const REFUSES = "the version that still runs may write what this refuses";
const UNREADABLE = "the version that still runs cannot read rows without it";
const RESTS = "the version that still runs may rest on it";

/**
 * What ALTER TABLE may change; `made` are the columns that this migration added to the table.
 * @type {Rule[]}
 */
export const changes = [
  [startsWith('drop constraint (?:if exists )?"?\\w*_(?:key|pkey|excl)"?(?: |$)'), RESTS],
  [startsWith("drop (?!constraint )NAME"), USED],
  [startsWith("rename "), USED],
  [startsWith("set schema "), USED],
  [startsWith("alter (?:column )?NAME (?:set data )?type "), USED],
  [startsWith("alter (?:column )?NAME set not null"), REFUSES],
  [startsWith("alter (?:column )?NAME drop (?:default|expression|identity)"), RESTS],
  [startsWith("alter (?:column )?NAME drop not null"), UNREADABLE],
  [startsWith("add constraint NAME not null "), REFUSES],
  [startsWith("add (?:constraint NAME )?(?:unique|primary key|exclude) "), REFUSES],
  [startsWith("add (?:constraint NAME )?foreign key "), REFUSES, isOfNewColumns],
  [startsWith("add (?:constraint NAME )?check "), REFUSES, mentionsNewColumn],
  [
    startsWith("add (?!constraint |check )NAME .*(?<!is )not null"),
    `${REFUSES}: without a DEFAULT it must know the column`,
    fillsItself,
  ],
];

/**
 * What another statement may be; `made` are the tables that this migration made.
 * @type {Rule[]}
 */
export const statements = [
  [startsWith("truncate "), "what the version that still runs has written is thrown away"],
  [startsWith("revoke "), USED],
  [startsWith('drop index .*_p?key"?(?: |$)'), RESTS],
  [startsWith("drop (?!index |trigger |statistics )"), USED, dropsNewTables],
  [startsWith("alter (?!index )(?:materialized )?\\w+ NAME .*?(?:rename|set schema) "), USED],
  [startsWith("alter type NAME (?:drop|alter) attribute "), USED],
  // Prisma refuses the whole query: "Value 'SWAP' not found in enum 'ListingKind'".
  [startsWith("alter type NAME add value "), "the version that still runs cannot read what bears it"],
  [startsWith("alter domain NAME (?:add|set not null|drop default)"), REFUSES],
  [startsWith("create unique index "), REFUSES, isOnNewTable],
  [
    startsWith("create index (?!concurrently )"),
    "nobody can write to a large table meanwhile: CREATE INDEX CONCURRENTLY, alone in its migration",
    (text, made) => !BIG_TABLES.has(indexedTable(text)) || isOnNewTable(text, made),
  ],
];

/** @type {Rule[2]} */
function isOfNewColumns(change, made) {
  const list = /foreign key \( ([^)]*) \)/.exec(change)?.[1] ?? "";
  return list.split(" , ").every((column) => made.has(bare(column)));
}

/** @type {Rule[2]} */
function mentionsNewColumn(change, made) {
  return change.split(" ").some((word) => made.has(bare(word)));
}

/** @type {Rule[2]} */
function fillsItself(change) {
  return / (?:default|generated) | (?:small|big)?serial /.test(change);
}

/** @type {Rule[2]} */
function dropsNewTables(text, made) {
  const names = /^drop (?:foreign )?table (?:if exists )?(.*?)(?: cascade| restrict)?$/.exec(text)?.[1];
  return Boolean(names?.split(" , ").every((name) => made.has(bare(name))));
}

/** @type {Rule[2]} */
function isOnNewTable(text, made) {
  return made.has(indexedTable(text));
}

/** @param {string} text of CREATE INDEX */
function indexedTable(text) {
  return bare(new RegExp(` on (?:only )?(${NAME})`).exec(text)?.[1] ?? "");
}
