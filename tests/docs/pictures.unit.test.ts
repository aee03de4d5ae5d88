import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const below = (folder: string, ending: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file}`);
const namesIn = (files: string[], pattern: RegExp) =>
  files.flatMap((file) => [...read(file).matchAll(pattern)].map((match) => match[1] as string));

const pictures = readdirSync(path.join(root, "docs/pictures")).sort();
const SHOWN = /!\[[^\]]{15,}\]\([\w./]*\/pictures\/([\w.-]+)\)/g;

test("every picture is shown, with what it shows in words, and every picture that is shown exists", () => {
  const shown = namesIn(["README.md", ...below("docs", ".md")], SHOWN);
  const mentioned = namesIn(["README.md", ...below("docs", ".md")], /pictures\/([\w.-]+)\)/g);
  expect([...new Set(shown)].sort()).toEqual(pictures);
  expect(mentioned).toEqual(shown);
});

test("every picture is taken by one browser test", () => {
  const taken = namesIn(below("tests/e2e", ".spec.ts"), /\bpicture\(\s*\w+,\s*"([\w-]+)"/g);
  expect(taken.map((name) => `${name}.png`).sort()).toEqual(pictures);
});

test.each(["residents", "staff", "managers", "administrators"])("the guide for %s has pictures", (guide) => {
  const shown = namesIn([`docs/guide/${guide}.md`], SHOWN);
  expect(shown.length).toBeGreaterThanOrEqual(4);
  expect(new Set(shown).size).toBe(shown.length);
});

test("all pictures together stay small", () => {
  const bytes = pictures.map((name) => statSync(path.join(root, "docs/pictures", name)).size);
  expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(3_000_000);
});
