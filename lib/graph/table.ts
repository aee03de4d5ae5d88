export type PropertyType = "string" | "long" | "boolean" | "date" | "datetime";
export type Properties = Readonly<Record<string, PropertyType>>;
export type Label = "Block" | "Flat" | "Person" | "Category" | "Vendor" | "Request";

/** One kind of node: where its keys and its rows stand in PostgreSQL. `rows` names its columns as the properties. */
export type NodeTable = {
  label: Label;
  /** Labels that only some have besides; column `labels` says which. */
  also?: readonly string[];
  keyType: "uuid" | "text";
  properties: Properties;
  /** All keys after $1 in order, at most $2. */
  keys: string;
  /** Keys of what the audit says was changed since $1, removed ones too. */
  changed: string;
  /** Of the keys $1: `id`, `labels`, the properties. A key without a row is gone. */
  rows: string;
};

/** One kind of relationship. It is written, and removed, together with the node that owns it. */
export type RelationshipTable = {
  type: string;
  from: Label;
  to: Label;
  owner: "from" | "to";
  properties: Properties;
  /** Of the owners $1: `id` (stays the same), `source`, `target`, the properties. */
  rows: string;
};

type Value = string | number | boolean | string[] | null;
/** Instants are ISO 8601 in UTC, days are YYYY-MM-DD. */
export type Row = Readonly<Record<string, Value>>;
