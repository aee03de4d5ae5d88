import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseSync, Visitor } from "vite";
import { root } from "../../scripts/lib/root.mjs";

type Program = ReturnType<typeof parseSync>["program"];

interface Import {
  /** Path inside the repository without extension (`lib/people/queries`), or a package's specifier. */
  target: string;
  names: string[];
  typeOnly: boolean;
}

/** A file as the rules see it. */
export interface Source {
  /** From the root, with forward slashes. */
  file: string;
  program: Program;
  imports: Import[];
}

export interface Violation {
  file: string;
  problem: string;
}

export type Rule = (source: Source, tree: Map<string, Source>) => string[];

const folders = ["app", "components", "lib"];
const rootFiles = ["instrumentation.ts", "proxy.ts"];
const isCode = (file: string) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts");

export function readTree(): Source[] {
  const names = readdirSync(root, { recursive: false, encoding: "utf8" });
  const files = folders.filter((folder) => names.includes(folder)).flatMap(filesBelow);
  return [...files, ...rootFiles.filter((file) => names.includes(file))].map((file) =>
    parse(file, readFileSync(path.join(root, file), "utf8")),
  );
}

export function parse(file: string, code: string): Source {
  const { program, module, errors } = parseSync(file, code);
  if (errors.length) throw new Error(`${file}: ${errors[0]?.message}`);
  const imports = module.staticImports.map((statement) => ({
    target: resolve(file, statement.moduleRequest.value),
    names: statement.entries.map((entry) => entry.importName.name ?? entry.importName.kind),
    typeOnly: statement.entries.length > 0 && statement.entries.every((entry) => entry.isType),
  }));
  const reexports = module.staticExports.flatMap((statement) =>
    statement.entries.flatMap((entry) =>
      entry.moduleRequest
        ? [
            {
              target: resolve(file, entry.moduleRequest.value),
              names: [entry.importName.name ?? "*"],
              typeOnly: entry.isType,
            },
          ]
        : [],
    ),
  );
  return { file, program, imports: [...imports, ...reexports, ...dynamicImports(file, program)] };
}

export function findViolations(sources: Source[], rules: Rule[]): Violation[] {
  const tree = new Map(sources.map((source) => [withoutExtension(source.file), source]));
  return sources.flatMap((source) =>
    rules.flatMap((rule) => rule(source, tree)).map((problem) => ({ file: source.file, problem })),
  );
}

export const withoutExtension = (file: string) => file.replace(/\.tsx?$/, "");

function dynamicImports(file: string, program: Program): Import[] {
  const found: Import[] = [];
  new Visitor({
    ImportExpression({ source }) {
      if (source.type === "Literal" && typeof source.value === "string") {
        found.push({ target: resolve(file, source.value), names: ["*"], typeOnly: false });
      }
    },
  }).visit(program);
  return found;
}

function resolve(file: string, specifier: string) {
  if (specifier.startsWith("@/")) return withoutExtension(specifier.slice(2));
  if (specifier.startsWith("."))
    return withoutExtension(path.posix.join(path.posix.dirname(file), specifier));
  return specifier;
}

function filesBelow(folder: string): string[] {
  return (
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .map((name) => path.posix.join(folder, name.split(path.sep).join("/")))
      .filter((file) => isCode(file) && !file.startsWith("lib/generated/"))
      // An address may end in .ts: then it is a folder.
      .filter((file) => statSync(path.join(root, file)).isFile())
  );
}
