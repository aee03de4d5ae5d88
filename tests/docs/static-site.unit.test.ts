import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allPages } from "@/lib/docs/docs-site";
import { docsSite } from "@/lib/docs/read-site";
import { writeStaticSite } from "../../scripts/docs/static-site";
import { attributes } from "./html";

const folder = mkdtempSync(path.join(tmpdir(), "khaki-docs-"));
const read = (name: string) => readFileSync(path.join(folder, name), "utf8");
beforeAll(() => writeStaticSite(folder), 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test("has every page, and each link of each page leads to a file and a heading beside it", async () => {
  const pages = allPages(await docsSite()).map(({ slug }) => `${slug || "index"}.html`);
  const written = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((f) =>
    f.endsWith(".html"),
  );
  expect(written.sort()).toEqual(pages.sort());

  const ids = new Map(pages.map((page) => [page, new Set(attributes(read(page), "id"))]));
  const broken = pages.flatMap((page) => {
    const html = read(page);
    const links = [...attributes(html, "href"), ...attributes(html, "src"), ...attributes(html, "action")];
    return [...new Set(links)]
      .filter((link) => !/^(https?|mailto):/.test(link))
      .filter((link) => !leadsSomewhere(page, link, ids))
      .map((link) => `${page}: ${link}`);
  });
  expect(broken).toEqual([]);
});

test("loads nothing from elsewhere: no address begins with a slash or a host", () => {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".html"));
  const loaded = pages.flatMap((page) => [
    ...attributes(read(page), "src"),
    ...[...read(page).matchAll(/<link [^>]*href="([^"]*)"/g)].map((match) => match[1] as string),
    ...attributes(read(page), "href").filter((link) => link.startsWith("/")),
  ]);
  const css = [...read("docs.css").matchAll(/url\(([^)]*)\)/g)].map((match) => match[1] as string);
  expect([...loaded, ...css].filter((address) => /^(\/|[a-z]+:)/.test(address))).toEqual([]);
  expect(css.filter((address) => !existsSync(path.join(folder, address)))).toEqual([]);
  expect(read("docs.css")).toContain("--paper: light-dark(");
});

test("its search needs no server and no modules", () => {
  const index = runInNewContext(`${read("search-index.js")}; docsIndex`) as { slug: string }[];
  expect(new Set(index.map(({ slug }) => slug)).size).toBe(
    readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".html")).length,
  );
  expect(() => runInNewContext(read("search.js"), { document: { querySelector: () => null } })).not.toThrow();
});

function leadsSomewhere(page: string, link: string, ids: Map<string, Set<string>>): boolean {
  const [file = "", anchor] = link.split("#");
  const target = path.posix.normalize(file ? path.posix.join(path.posix.dirname(page), file) : page);
  if (link.startsWith("/") || target.startsWith("..") || !existsSync(path.join(folder, target))) return false;
  return anchor === undefined || (ids.get(target)?.has(decodeURIComponent(anchor)) ?? false);
}
