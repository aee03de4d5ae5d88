import type { NodeTable, Properties, PropertyType, RelationshipTable } from "./table";

// Texts for Neo4j 4.4 and newer. `run` is the stamp of the run that wrote something last: what a run did not stamp is gone.

const fromRow: Record<PropertyType, (value: string) => string> = {
  string: (value) => value,
  boolean: (value) => value,
  // The driver sends numbers as floats.
  long: (value) => `toInteger(${value})`,
  date: (value) => `date(${value})`,
  datetime: (value) => `datetime(${value})`,
};

const asMap = (properties: Properties): string =>
  [
    "id: row.id",
    "run: $run",
    ...Object.entries(properties).map(([name, type]) => `${name}: ${fromRow[type](`row.${name}`)}`),
  ].join(", ");

/** Also the index by which everything is found. */
export const uniqueId = ({ label }: NodeTable): string =>
  `CREATE CONSTRAINT khaki_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`;

export const mergeNodes = ({ label, also = [], properties }: NodeTable): string =>
  [
    "UNWIND $rows AS row",
    `MERGE (n:${label} {id: row.id})`,
    `SET n = {${asMap(properties)}}`,
    ...also.flatMap((other) => [
      `REMOVE n:${other}`,
      `FOREACH (_ IN CASE WHEN '${other}' IN row.labels THEN [1] ELSE [] END | SET n:${other})`,
    ]),
  ].join("\n");

export const removeNodes = ({ label }: NodeTable): string =>
  `UNWIND $keys AS key\nMATCH (n:${label} {id: key})\nDETACH DELETE n\nRETURN count(*) AS removed`;

/** A part at a time, so that no transaction grows large; nodes without a stamp are not ours. */
export const removeUnstamped = ({ label }: NodeTable): string =>
  `MATCH (n:${label})\nWHERE n.run <> $run\nWITH n LIMIT ${REMOVED_AT_ONCE}\nDETACH DELETE n\nRETURN count(*) AS removed`;
export const REMOVED_AT_ONCE = 1_000;

export const mergeRelationships = ({ type, from, to, properties }: RelationshipTable): string =>
  [
    "UNWIND $rows AS row",
    `MATCH (a:${from} {id: row.source})`,
    `MATCH (b:${to} {id: row.target})`,
    `MERGE (a)-[r:${type} {id: row.id}]->(b)`,
    `SET r = {${asMap(properties)}}`,
  ].join("\n");

/** What these owners had before and have no more. */
export const removeRelationships = (table: RelationshipTable): string => {
  const owner = `(:${table[table.owner]} {id: key})`;
  const path = table.owner === "from" ? `${owner}-[r:${table.type}]->()` : `()-[r:${table.type}]->${owner}`;
  return `UNWIND $keys AS key\nMATCH ${path}\nWHERE r.run <> $run\nDELETE r`;
};

/** Where the graph says as of when it is: a new or emptied Neo4j knows of nothing, and gets everything. */
export const NOTE_MOMENT =
  "MERGE (p:Projection {name: 'estate'})\nSET p.run = $run, p.asOf = datetime($asOf)";
export const MOMENT = "MATCH (p:Projection {name: 'estate'})\nRETURN toString(p.asOf) AS asOf";
