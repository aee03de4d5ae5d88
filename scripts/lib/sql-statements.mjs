/**
 * @typedef {object} Statement
 * @property {number} line where it begins, from 1
 * @property {string} text as it was written
 * @property {string} plain what the rules read: lower case, one space between its words and signs, "names" as they are,
 *   no comments, strings emptied to '' and bodies to $$
 * @property {string[]} bodies what stood between dollar signs
 * @property {string[]} comments those before it, inside it, and behind it in the same line
 */

const piece =
  /(?<space>\s+)|(?<comment>--[^\n]*)|(?<string>[eE]'(?:\\.|''|[^'\\])*'|'(?:''|[^'])*')|(?<name>"(?:""|[^"])*")|\$(?<tag>(?:[A-Za-z_]\w*)?)\$(?<body>[\s\S]*?)\$\k<tag>\$|(?<word>[\w][\w$]*)|(?<sign>[\s\S])/y;

/**
 * Cuts a script where PostgreSQL does: a semicolon in a comment, a string, a name or a body ends nothing.
 * @param {string} script
 * @returns {Statement[]}
 */
export function statementsOf(script) {
  /** @type {Statement[]} */
  const statements = [];
  let [start, plain] = [-1, /** @type {string[]} */ ([])];
  let ended = 0;
  let [bodies, comments] = [/** @type {string[]} */ ([]), /** @type {string[]} */ ([])];
  const end = (/** @type {number} */ at) => {
    if (plain.length)
      statements.push({
        line: script.slice(0, start).split("\n").length,
        text: script.slice(start, at).trim(),
        plain: plain.join(" "),
        bodies,
        comments,
      });
    [start, plain, bodies, comments] = [-1, [], [], []];
    ended = at;
  };

  for (let at = 0; at < script.length; ) {
    const nested = script.startsWith("/*", at) ? commentAt(script, at) : undefined;
    piece.lastIndex = at;
    const found = /** @type {Record<string, string | undefined>} */ (piece.exec(script)?.groups ?? {});
    const length = nested?.length ?? piece.lastIndex - at;
    const comment = nested ?? found.comment;
    const isBehind = start < 0 && statements.length > 0 && !script.slice(ended, at).includes("\n");
    if (comment) (isBehind ? /** @type {Statement} */ (statements.at(-1)).comments : comments).push(comment);
    else if (found.sign === ";") end(at);
    else if (!found.space) {
      if (start < 0) start = at;
      if (found.body !== undefined) bodies.push(found.body);
      plain.push(plainly(found));
    }
    at += length;
  }
  end(script.length);
  return statements;
}

/** @param {Record<string, string | undefined>} found */
function plainly({ string, name, body, word, sign }) {
  if (string) return "''";
  if (body !== undefined) return "$$";
  return name ?? word?.toLowerCase() ?? /** @type {string} */ (sign);
}

/**
 * They nest.
 * @param {string} script
 * @param {number} start
 */
function commentAt(script, start) {
  let depth = 0;
  for (let at = start; at < script.length; at++) {
    if (script.startsWith("/*", at)) depth++;
    else if (script.startsWith("*/", at)) depth--;
    else continue;
    at++;
    if (depth === 0) return script.slice(start, at + 1);
  }
  return script.slice(start);
}

/** A name in what the rules read, with its schema where it has one. */
export const NAME = '(?:"[^"]*"|\\w+)(?: \\. (?:"[^"]*"|\\w+))*';

/** @param {string} source of a regular expression, in which NAME stands for a name */
export const startsWith = (source) => new RegExp(`^${source.replaceAll("NAME", NAME)}`);

/**
 * At the commas that stand in no brackets.
 * @param {string} text
 */
export function parts(text) {
  let depth = 0;
  const cut = text.split(" ").map((word) => {
    if (word === "(") depth++;
    if (word === ")") depth--;
    return word === "," && depth === 0 ? "\n" : word;
  });
  return cut.join(" ").split(" \n ");
}

/**
 * A name as PostgreSQL compares it, without the schema that nobody writes.
 * @param {string} name
 */
export function bare(name) {
  return name
    .replaceAll('"', "")
    .replaceAll(" . ", ".")
    .replace(/^public\./, "");
}
