import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { invalid } from "@/lib/platform/errors";

const FILE = "manifest.json";
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup holds; written last, so that a folder without it is not a backup. */
const manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.number().int(),
      sha256,
    }),
  ),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), last: z.string().nullable() })),
  files: z.array(z.object({ key: z.string(), bytes: z.number().int(), sha256 })),
});
export type Manifest = z.output<typeof manifest>;

export const writeManifest = (folder: string, content: Manifest) =>
  writeFile(path.join(folder, FILE), `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });

export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(path.join(folder, FILE), "utf8").catch(() => "null");
  const read = manifest.safeParse(JSON.parse(text));
  if (!read.success)
    throw invalid(
      "folder",
      "backup.no_manifest",
      `${folder} is not a complete backup: it has no ${FILE} of ours.`,
    );
  return read.data;
}

export const tableFile = (folder: string, { schema, name }: { schema: string; name: string }): string =>
  path.join(folder, "tables", `${schema}.${name}.copy.gz`);
export const storedFile = (folder: string, key: string): string => path.join(folder, "files", key);
