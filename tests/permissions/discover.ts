import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "../../scripts/lib/root.mjs";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

type Load = () => Promise<unknown>;
export const PLACE_KINDS = ["pages", "actions", "routes"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];
type Places = Record<PlaceKind, Map<string, Load>>;

/** Everything in the code that answers a request, by the name it has in the expectations, and how to load it. */
export function discover(): Places {
  const files = ["app", "components", "lib"].flatMap(filesIn);
  const routes = new Map<string, Load>();
  for (const file of files.filter((each) => each.endsWith("/route.ts")))
    for (const method of exportsOf(file).filter((each) => METHODS.includes(each)))
      routes.set(`${method} ${addressOf(file)}`, () => load(file, method));
  const actions = new Map<string, Load>();
  for (const file of files.filter(isServerFile))
    for (const name of exportsOf(file))
      actions.set(`${withoutGroups(file).replace(/\.tsx?$/, "")}#${name}`, () => load(file, name));
  const pages = new Map<string, Load>();
  for (const file of files.filter((each) => each.endsWith("/page.tsx")))
    pages.set(addressOf(file), () => load(file, "default"));
  return { pages, actions, routes };
}

const filesIn = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file.replaceAll(path.sep, "/")}`)
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("lib/generated/"))
    // An address may end in .ts: then it is a folder.
    .filter((file) => statSync(path.join(root, file)).isFile())
    .sort();

const isServerFile = (file: string) => /^\s*["']use server["']/.test(read(file));
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

/** `app/(estate)/maintenance/actions.ts` is `maintenance/actions.ts`. */
const withoutGroups = (file: string) => file.replace(/^app\//, "").replace(/\([^)]*\)\//g, "");
const addressOf = (file: string) => `/${withoutGroups(file).replace(/\/?(page|route)\.tsx?$/, "")}`;

/** What a file exports, without loading it: `export const a`, `export function a`, `export { b as a }`. */
function exportsOf(file: string): string[] {
  const source = read(file);
  const declared = source.matchAll(/^export (?:const|(?:async )?function) (\w+)/gm);
  const lists = source.matchAll(/^export \{([^}]*)\}/gm);
  const listed = [...lists].flatMap(([, names = ""]) =>
    names.split(",").map((each) => each.trim().replace(/^\w+ as /, "")),
  );
  return [...[...declared].map(([, name = ""]) => name), ...listed].filter(Boolean);
}

const load = async (file: string, name: string) =>
  ((await import(/* @vite-ignore */ path.join(root, file))) as Record<string, unknown>)[name];
