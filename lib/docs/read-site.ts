import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { codePage } from "./code-page";
import { arrange, type DocsPage, type DocsPicture, type DocsSite } from "./docs-site";
import { outline } from "./outline";

/** Read once in an estate that runs; while somebody writes, every other second. */
export function docsSite(): Promise<DocsSite> {
  const isOld = process.env.NODE_ENV !== "production" && Date.now() - readAt > 2_000;
  if (known && !isOld) return known;
  readAt = Date.now();
  known = readSite();
  known.catch(() => {
    known = undefined;
  });
  return known;
}

let known: Promise<DocsSite> | undefined;
let readAt = 0;

const fromRoot = (name: string) => path.join(/* turbopackIgnore: true */ process.cwd(), name);

async function readSite(): Promise<DocsSite> {
  const [written, code, shown] = await Promise.all([writtenPages(), codePages(), pictures()]);
  return arrange([...written, ...code], shown);
}

export const readPicture = (name: string): Promise<Buffer> => readFile(fromRoot(`docs/pictures/${name}`));

async function writtenPages(): Promise<DocsPage[]> {
  const files = await filesBelow("docs", /\.md$/);
  return files.map(({ path: file, text }) => {
    const name = file.slice("docs/".length, -".md".length);
    const slug = name === "README" ? "" : name;
    const section = slug.includes("/") ? (slug.split("/")[0] as string) : "more";
    return { slug, section, title: outline(text)[0]?.heading ?? slug, markdown: text };
  });
}

async function codePages(): Promise<DocsPage[]> {
  const files = await filesBelow("lib", /\.tsx?$/);
  const folders = [...new Set(files.map((file) => file.path.split("/")[1] as string))];
  return folders.map((folder) =>
    codePage(
      folder,
      files.filter((file) => file.path.startsWith(`lib/${folder}/`)),
    ),
  );
}

async function pictures(): Promise<DocsPicture[]> {
  const names = (await readdir(fromRoot("docs/pictures"))).filter((name) => name.endsWith(".png"));
  return Promise.all(
    names.map(async (name) => {
      // A PNG begins with its width and height.
      const file = await readPicture(name);
      return { name, width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
    }),
  );
}

async function filesBelow(folder: string, wanted: RegExp) {
  const names = await readdir(fromRoot(folder), { recursive: true });
  const files = names
    .map((name) => `${folder}/${name.replaceAll(path.sep, "/")}`)
    .filter((name) => wanted.test(name) && !name.startsWith("lib/generated/"))
    .sort();
  return Promise.all(
    files.map(async (file) => ({ path: file, text: await readFile(fromRoot(file), "utf8") })),
  );
}
