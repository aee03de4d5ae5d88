import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "vite";
import type { SearchEntry } from "@/lib/docs/find";
import { fromRoot } from "../lib/root.mjs";

/** What the pages of the static site share: looks, mark, pictures and search. */
export async function writeAssets(folder: string, pictures: string[], index: SearchEntry[]): Promise<void> {
  await mkdir(path.join(folder, "pictures"), { recursive: true });
  await Promise.all([
    ...pictures.map((name) => copyFile(fromRoot("docs/pictures", name), path.join(folder, "pictures", name))),
    copyFile(fromRoot("app/icon.svg"), path.join(folder, "icon.svg")),
    writeLooks(folder),
    writeFile(path.join(folder, "search.js"), await searchScript()),
    // A script and not JSON: a page opened from a disk may run files beside it, but not fetch them.
    writeFile(path.join(folder, "search-index.js"), `globalThis.docsIndex = ${JSON.stringify(index)};\n`),
  ]);
}

/** The app's colours and its font, then the looks of the documentation. */
async function writeLooks(folder: string): Promise<void> {
  const [globals, docs, font] = await Promise.all([
    readFile(fromRoot("app/globals.css"), "utf8"),
    readFile(fromRoot("components/docs/docs.css"), "utf8"),
    readFile(fromRoot("node_modules/@fontsource-variable/inter/wght.css"), "utf8"),
  ]);
  const tokens = globals.match(/^:root[^{]*\{[\s\S]*?^\}/gm) ?? [];
  const faces = (font.match(/@font-face \{[\s\S]*?\}/g) ?? []).filter((face) =>
    /-latin-(ext-)?wght/.test(face),
  );
  const base = "*, ::before, ::after { box-sizing: border-box; }\nbody { margin: 0; }";
  await writeFile(path.join(folder, "docs.css"), [...faces, ...tokens, base, docs].join("\n\n"));
  await mkdir(path.join(folder, "files"), { recursive: true });
  for (const name of faces.flatMap((face) => /files\/([\w-]+\.woff2)/.exec(face)?.[1] ?? []))
    await copyFile(
      fromRoot("node_modules/@fontsource-variable/inter/files", name),
      path.join(folder, "files", name),
    );
}

async function searchScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    root: fromRoot(),
    resolve: { tsconfigPaths: true },
    build: {
      write: false,
      lib: { entry: fromRoot("scripts/docs/browser-search.ts"), formats: ["iife"], name: "docsSearch" },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((each) => ("output" in each ? each.output : []));
  return chunks.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join("");
}
