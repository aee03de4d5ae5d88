import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { TRANSITIONS } from "@/lib/maintenance/status";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const pages = [
  "README.md",
  ...readdirSync(path.join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((f) => f.endsWith(".md"))
    .map((f) => `docs/${f}`),
];
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

describe.each(pages)("%s", (page) => {
  const text = read(page);

  test("links lead to files that exist", () => {
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(
      (match) => match[1] as string,
    );
    const broken = links.filter((link) => !existsSync(path.resolve(root, path.dirname(page), link)));
    expect(broken).toEqual([]);
  });

  test("commands are commands of this project", () => {
    const used = [...text.matchAll(/npm (?:run ([\w-]+)|(test|start)\b)/g)].map(
      (match) => match[1] ?? match[2],
    );
    expect(used.filter((name) => !scripts[name as string])).toEqual([]);
  });
});

test("the configuration page names every variable the product reads, and no other", () => {
  const schema = read("lib/platform/env.ts").match(/z\.object\(\{([\s\S]*?)\n\}\);/)?.[1] ?? "";
  const read_ = [...schema.matchAll(/^ {2}([A-Z0-9_]+):/gm)].map((match) => match[1] as string);
  const documented = [...read("docs/operate/configuration.md").matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map(
    (match) => match[1] as string,
  );
  const internal = ["NODE_ENV", "BENCH_ROUTES", "PUSH_TEST_SERVICE"];
  expect(read_.length).toBeGreaterThan(20);
  expect(documented.sort()).toEqual(read_.filter((name) => !internal.includes(name)).sort());
});

test("the residents' guide explains every status a request of theirs can have", () => {
  const guide = read("docs/guide/residents.md");
  const statuses = Object.keys(TRANSITIONS).filter((status) => status !== "CANCELLED");
  const labels = statuses.map(
    (status) => `| ${status[0]}${status.slice(1).toLowerCase().replace("_", " ")} |`,
  );
  expect(labels.filter((label) => !guide.includes(label))).toEqual([]);
});

test("decisions are numbered without gaps and dated", () => {
  const files = readdirSync(path.join(root, "docs/decisions"))
    .filter((file) => /^\d{4}-/.test(file))
    .sort();
  expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_, index) => index + 1));
  expect(files.filter((file) => !/^\d{4}-\d{2}-\d{2} · /m.test(read(`docs/decisions/${file}`)))).toEqual([]);
});
