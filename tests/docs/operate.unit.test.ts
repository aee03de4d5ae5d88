import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { COMMANDS, GROUPS } from "@/lib/cli/commands";
import { runEstate } from "@/lib/cli/run";
import { CHECKS } from "@/lib/integrity/all-checks";
import { fromRoot } from "../../scripts/lib/root.mjs";

const read = (page: string) => readFileSync(fromRoot(`docs/operate/${page}.md`), "utf8");
const firstColumn = (text: string) =>
  [...text.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1] as string);

const shown = ["command-line", "integrity", "backup", "graph"].flatMap((page) =>
  [...read(page).matchAll(/npm run estate -- ([a-z][\w-]*(?: [a-z][\w-]*)?)/g)].map(
    (match) => match[1] as string,
  ),
);
const listed = [...read("command-line").matchAll(/^\| (`[a-z].*?`) \|/gm)]
  .flatMap((match) => [...(match[1] as string).matchAll(/`([a-z][\w-]*(?: [a-z][\w-]*)?)/g)])
  .map((match) => match[1] as string);

test.each([...new Set([...shown, ...listed])])("“%s” of the guide is a command", async (line) => {
  const [said, complaints] = [[] as string[], [] as string[]];
  const terminal = {
    say: (text: string) => void said.push(text),
    complain: (text: string) => void complaints.push(text),
    read: async () => "",
    askSecret: async () => "",
  };
  expect(await runEstate([...line.split(" "), "--help"], terminal)).toBe(0);
  expect(complaints).toEqual([]);
  expect(said.join()).toContain(`estate ${line}`);
});

test("the guide lists every command", () => {
  const all = [
    ...GROUPS.flatMap(({ name, commands }) => commands.map(({ usage }) => `${name} ${usage.split(" ")[0]}`)),
    ...COMMANDS.map(({ usage }) => usage),
  ];
  expect(all.filter((name) => !listed.includes(name))).toEqual([]);
});

test("the guide explains every check, in the order in which they run", () => {
  expect(firstColumn(read("integrity"))).toEqual(CHECKS.map(({ name }) => name));
});
