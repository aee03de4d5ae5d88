import { randomUUID } from "node:crypto";
import type { DocumentAudience } from "@/lib/generated/prisma/enums";
import { prisma } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
import type { Expectations } from "../expectations";
import { announcers, type Kind, managers, signedIn } from "../kinds";
import type { World } from "../world";

const readers: Kind[] = [...managers, "committee"];
/** Add papers and look after those they may read themselves: the committee, and whoever speaks for the estate. */
const keepers: Kind[] = [...announcers, "committee"];

const look = (audience: DocumentAudience) => async (world: World) => ({
  params: { id: (await world.once(audience, () => paper(world, audience))).id },
});
const about = async (world: World) => ({ form: { documentId: (await paper(world, "EVERYONE")).id } });
const version = async (world: World) => ({
  params: { id: (await world.once("COMMITTEE", () => paper(world, "COMMITTEE"))).versions[0]?.id as string },
});

const facts = { title: "Bylaws 2026", category: "BYLAWS", audience: "EVERYONE" };
const file = () => new File([PDF], "bylaws.pdf", { type: "application/pdf" });

export default {
  pages: {
    "/documents": signedIn,
    "/documents/new": keepers,
    "/documents/[id]": { may: signedIn, given: look("EVERYONE") },
    "/documents/[id] — the committee's": { may: readers, given: look("COMMITTEE") },
    "/documents/[id]/edit": { may: keepers, given: look("EVERYONE") },
  },
  actions: {
    "documents/actions#addDocumentAction": {
      may: keepers,
      given: () => ({ form: { ...facts, file: file() } }),
    },
    "documents/actions#addVersionAction": {
      may: keepers,
      given: async (world) => ({ form: { ...(await about(world)).form, seen: "1", file: file() } }),
    },
    "documents/actions#editDocumentAction": {
      may: keepers,
      given: async (world) => ({ form: { ...(await about(world)).form, seen: "1", ...facts } }),
    },
    "documents/actions#withdrawDocumentAction": { may: keepers, given: about },
    "documents/actions#restoreDocumentAction": {
      may: keepers,
      given: async (world) => {
        const { id } = await paper(world, "EVERYONE");
        await prisma.document.update({ where: { id }, data: { withdrawnAt: new Date() } });
        return { form: { documentId: id } };
      },
    },
  },
  routes: { "GET /documents/versions/[id] — the committee's": { may: readers, given: version } },
} satisfies Expectations;

const PDF = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

async function paper({ people }: World, audience: DocumentAudience) {
  const storageKey = `documents/${randomUUID()}.pdf`;
  await storage.put(storageKey, Buffer.from(PDF), "application/pdf");
  const now = new Date();
  const first = { number: 1, fileName: "minutes.pdf", contentType: "application/pdf", bytes: PDF.length };
  return prisma.document.create({
    data: {
      title: "Minutes of October",
      category: "MINUTES",
      audience,
      changedAt: now,
      versions: {
        create: { ...first, storageKey, uploadedById: people.administrator.id, createdAt: now },
      },
    },
    include: { versions: true },
  });
}
