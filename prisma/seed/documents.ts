import type { Prisma } from "@/lib/generated/prisma/client";
import { storage } from "@/lib/platform/storage";
import type { Calendar } from "./calendar";
import { paperOf } from "./paper";
import type { People, SeedUser } from "./people";
import { type Random, seededRandom } from "./random";
import { PAPERS, type Paper } from "./texts/papers";

/** Chances of its own: what it adds changes nothing else of the demo. */
const SEED = 20_261_123;
const CONTENT_TYPE = "application/pdf";

export type SeedPapers = ReturnType<typeof makeDocuments>;

/** The estate's papers, as files that open. */
export function makeDocuments(calendar: Calendar, people: People) {
  const random = seededRandom(SEED);
  const made = PAPERS.map((paper) => aDocument(random, calendar, people, paper));
  return {
    documents: made.map(({ row }) => row),
    versions: made.flatMap(({ versions }) => versions.map(({ row }) => row)),
    files: made.flatMap(({ versions }) => versions.map(({ row, bytes }) => ({ key: row.storageKey, bytes }))),
  };
}

/** The same keys again when the same day is seeded again: no file is left over. */
export async function storeDocuments({ files }: SeedPapers): Promise<void> {
  for (const { key, bytes } of files) await storage.put(key, bytes, CONTENT_TYPE);
}

function aDocument(random: Random, calendar: Calendar, people: People, paper: Paper) {
  const { title, category, audience = "EVERYONE", description } = paper;
  const dates = paper.versions.map(({ daysAgo }) => calendar.daysAgo(daysAgo, 15.5));
  const [createdAt, changedAt] = [dates[0] as Date, dates.at(-1) as Date];
  const documentId = random.uuid(createdAt);
  const row: Prisma.DocumentCreateManyInput = {
    id: documentId,
    title,
    category,
    audience,
    description,
    version: dates.length,
    revision: dates.length,
    createdAt,
    changedAt,
  };
  const versions = paper.versions.map((version, index) => {
    const at = dates[index] as Date;
    const id = random.uuid(at);
    const bytes = paperOf(title, version.lines);
    return {
      bytes,
      row: {
        id,
        documentId,
        number: index + 1,
        fileName: `${title.replace(/[^\w ]/g, "")}.pdf`,
        contentType: CONTENT_TYPE,
        bytes: bytes.length,
        storageKey: `documents/${at.toISOString().slice(0, 7).replace("-", "/")}/${id}.pdf`,
        note: version.note ?? "",
        uploadedById: personBy(people, version.by).id,
        createdAt: at,
      } satisfies Prisma.DocumentVersionCreateManyInput,
    };
  });
  return { row, versions };
}

const personBy = (people: People, local: string): SeedUser =>
  people.users.find(({ email }) => email.startsWith(`${local}@`)) ?? people.administrator;
