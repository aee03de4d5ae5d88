import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { NODES } from "@/lib/graph/nodes";
import { QUESTIONS } from "@/lib/graph/questions";
import { RELATIONSHIPS } from "@/lib/graph/relationships";
import { fromRoot } from "../../../scripts/lib/root.mjs";

const guide = readFileSync(fromRoot("docs/operate/graph.md"), "utf8");
const labels = NODES.flatMap(({ label, also = [] }) => [label, ...also]);
const types = RELATIONSHIPS.map(({ type }) => type);
const properties = ["id", ...[...NODES, ...RELATIONSHIPS].flatMap((table) => Object.keys(table.properties))];
const quoted = [...guide.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] as string);

test.each(Object.entries(QUESTIONS))(
  "“%s” stands in the guide, and asks for what there is",
  (title, text) => {
    expect(guide).toContain(`### ${title}\n`);
    expect(guide).toContain(`\`\`\`cypher${text}\n\`\`\``);
    const used = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] as string);
    expect(used(/\(\w*:(\w+)/g).filter((label) => !labels.includes(label as never))).toEqual([]);
    expect(used(/\[\w*:(\w+)/g).filter((type) => !types.includes(type))).toEqual([]);
    expect(used(/\b[a-z]+\.(\w+)/g).filter((name) => !properties.includes(name))).toEqual([]);
  },
);

test("the guide shows every node, relationship and property", () => {
  const shown = quoted.join(" ");
  expect(labels.filter((label) => !quoted.includes(label))).toEqual([]);
  for (const { from, type, to } of RELATIONSHIPS) expect(shown).toContain(`(${from})-[:${type}]->(${to})`);
  expect(properties.filter((name) => !quoted.includes(name))).toEqual([]);
});
