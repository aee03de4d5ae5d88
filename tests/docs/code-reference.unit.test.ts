import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { codePage } from "@/lib/docs/code-page";
import { exportedFunctions } from "@/lib/docs/exported-functions";
import { fromRoot } from "../../scripts/lib/root.mjs";
import { parse, type Source } from "../architecture/source";

test("reads what is exported, with its comment and its signature up to the body", () => {
  const source = `
/** Of the file. */
const hidden = () => 1;
/**
 * Gives it back.
 * Twice.
 */
export async function giveBack<T extends { id: string }>(
  actor: Actor,
  { id, done = (x: string) => x }: { id: string; done?: (x: string) => string },
  now = new Date(),
): Promise<{ id: T["id"] }> {
  return { id };
}
export function parts(text = "a { b"): { left: string } | { right: string } {
  return { left: text };
}
export const isOld = ({ at }: Thing, now: Date): boolean => at < now;
export const LIMIT = (3 + 4) * 2;
export const titles = { a: 1 };
export type Shape = { a: () => void };
`;
  expect(exportedFunctions(source)).toEqual([
    {
      name: "giveBack",
      signature:
        'giveBack<T extends { id: string }>(actor: Actor, { id, done = (x: string) => x }: { id: string; done?: (x: string) => string }, now = new Date()): Promise<{ id: T["id"] }>',
      said: "Gives it back.\nTwice.",
    },
    {
      name: "parts",
      signature: 'parts(text = "a { b"): { left: string } | { right: string }',
      said: "",
    },
    { name: "isOld", signature: "isOld({ at }: Thing, now: Date): boolean", said: "" },
  ]);
});

test("misses no verb of the domains", () => {
  const files = readdirSync(fromRoot("lib"), { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !file.startsWith("generated"),
  );
  const missed = files.flatMap((file) => {
    const text = readFileSync(fromRoot("lib", file), "utf8");
    if (!text.includes("transact(")) return [];
    const found = exportedFunctions(text).map(({ name }) => name);
    return namesOf(parse(`lib/${file}`, text))
      .filter((name) => !found.includes(name))
      .map((name) => `${file} ${name}`);
  });
  expect(missed).toEqual([]);
});

test("a page begins with what changes something", () => {
  const verb =
    "/** Ends it. */\nexport async function endIt(actor: Actor) {\n  return transact(actor, f);\n}\n";
  const rule = "/** Over. */\nexport const isOver = (x: It) => x.over;\n";
  const { slug, markdown } = codePage("things", [
    { path: "lib/things/over.ts", text: rule },
    { path: "lib/things/end-it.ts", text: verb },
  ]);
  expect(slug).toBe("code/things");
  expect(markdown.match(/^#+ .*$|^```ts\n.*|^- .*/gm)).toEqual([
    "# things",
    "## Verbs",
    "### endIt",
    "```ts\nendIt(actor: Actor)",
    "## Questions and rules",
    "- `isOver(x: It)`  ",
  ]);
});

function namesOf({ program }: Source): string[] {
  return program.body.flatMap((statement) => {
    if (statement.type !== "ExportNamedDeclaration" || !statement.declaration) return [];
    const { declaration } = statement;
    if (declaration.type === "FunctionDeclaration") return [declaration.id?.name ?? ""];
    if (declaration.type !== "VariableDeclaration") return [];
    return declaration.declarations.flatMap(({ id, init }) =>
      id.type === "Identifier" && !id.typeAnnotation && init?.type === "ArrowFunctionExpression"
        ? [id.name]
        : [],
    );
  });
}
