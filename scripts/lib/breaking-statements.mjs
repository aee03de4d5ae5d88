import { changes, statements } from "./migration-rules.mjs";
import { bare, parts, startsWith, statementsOf } from "./sql-statements.mjs";

/** The last migration of the first release. Up to here there is no earlier version that could still run. */
export const FIRST_RELEASE = "20261122004000_gaps";

/**
 * What in a migration could break the version that runs beside the next one during an upgrade, or that somebody goes back
 * to. What has the comment `-- breaking: <reason>` before it or in it is meant so.
 * @param {string} script
 * @returns {{ line: number, text: string, why: string }[]}
 */
export function breakingStatements(script) {
  const made = { tables: new Set(), columns: new Map() };
  return statementsOf(script).flatMap(({ line, text, plain, bodies, comments }) => {
    const why = plain.startsWith("do ")
      ? bodies
          .flatMap(statementsOf)
          .map((inner) => whyInBlock(inner.plain, made))
          .find(Boolean)
      : whyBreaking(plain, made);
    return why && !comments.some((comment) => /breaking:\s*\w/.test(comment)) ? [{ line, text, why }] : [];
  });
}

/**
 * @typedef {{ tables: Set<string>, columns: Map<string, Set<string>> }} Made
 * @param {string} plain
 * @param {Made} made
 */
function whyBreaking(plain, { tables, columns }) {
  const created = startsWith("create (?:\\w+ )*?table (?:if not exists )?(NAME)").exec(plain)?.[1];
  if (created) tables.add(bare(created));
  const altered = startsWith("alter (?:foreign )?table (?:if exists )?(?:only )?(NAME)(?: \\*)? (.*)$");
  const [, name, rest] = altered.exec(plain) ?? [];
  if (!name || !rest) return judge(plain, statements, tables);

  const table = bare(name);
  if (tables.has(table)) return undefined;
  const all = parts(rest);
  const known = new Set([...(columns.get(table) ?? []), ...all.flatMap(addedColumn)]);
  columns.set(table, known);
  return all.map((change) => judge(change, changes, known)).find(Boolean);
}

/** @param {string} change */
function addedColumn(change) {
  const added = startsWith("add (?!constraint |check |foreign )(?:column )?(?:if not exists )?(NAME)");
  const name = added.exec(change)?.[1];
  return name ? [bare(name)] : [];
}

/**
 * There a statement may stand after BEGIN, THEN or LOOP.
 * @param {string} plain
 * @param {Made} made
 */
function whyInBlock(plain, made) {
  if (/(?:^| )execute /.test(plain)) return "what EXECUTE will run cannot be read here";
  const start = plain.search(/\b(?:alter|create|drop|truncate|revoke) /);
  return start < 0 ? undefined : whyBreaking(plain.slice(start), made);
}

/**
 * @param {string} text
 * @param {import("./migration-rules.mjs").Rule[]} rules
 * @param {Set<string>} made
 */
function judge(text, rules, made) {
  return rules.find(([found, , isFine]) => found.test(text) && !isFine?.(text, made))?.[1];
}
