import { randomUUID } from "node:crypto";
import { prisma } from "@/lib/platform/prisma";
import { addEndpoint } from "@/lib/webhooks/add-endpoint";
import { as } from "../../../support/actors";
import type { aProgramOf } from "./program";

type Program = Awaited<ReturnType<typeof aProgramOf>>;
type Programs = { asha: Program; meera: Program; ravi: Program; root: Program };

/** Things that the API itself makes, by the name of the field that points at them. */
export async function moreThings(
  { asha, meera, ravi, root }: Programs,
  desk: { ticketNumber: string; raviId: string; rootId: string; categoryId: string },
): Promise<Record<string, string[]>> {
  const made = async (
    program: Program,
    path: string,
    more: Parameters<Program["call"]>[2],
    field: string,
  ) => {
    const { status, body } = await program.call("POST", path, more);
    if (status >= 300) throw new Error(`POST ${path} answered ${status}: ${JSON.stringify(body)}`);
    return body[field] as string;
  };
  const soon = new Date(Date.now() + 86_400_000).toISOString();
  const visitId = await made(
    asha,
    `/maintenance/${desk.ticketNumber}/visits`,
    { body: { mayEnter: "yes", windows: [{ startsAt: soon, minutes: 60 }] } },
    "visitId",
  );
  const paper = new FormData();
  const facts = { title: "Bylaws", category: "BYLAWS", audience: "EVERYONE", file: aPaper() };
  for (const [name, value] of Object.entries(facts)) paper.append(name, value);
  const documentId = await made(root, "/documents", { form: paper }, "documentId");
  const { versions } = await prisma.document.findUniqueOrThrow({
    where: { id: documentId },
    select: { versions: true },
  });
  const ambulance = { group: "MEDICAL", name: "Ambulance", phone: "108" };
  const bench = { kind: "SELL", title: "Bench", description: "Teak." };
  const listingId = await made(asha, "/listings", { body: bench }, "listingId");
  const hook = {
    name: "Books",
    url: "https://93.184.215.14/hook",
    activities: ["maintenance/request.submitted" as const],
  };
  const lobby = { name: `Lobby ${randomUUID()}` };
  const incident = await prisma.incident.create({
    data: { categoryId: desk.categoryId, block: "A", openedAt: new Date() },
  });
  return {
    visitId: [visitId],
    documentId: [documentId],
    versionId: versions.map(({ id }) => id),
    contactId: [await made(root, "/contacts", { body: ambulance }, "contactId")],
    listingId: [listingId],
    threadId: [
      await made(ravi, `/listings/${listingId}/messages`, { body: { content: "How long?" } }, "threadId"),
    ],
    endpointId: [(await addEndpoint(await as({ id: desk.rootId }), hook)).endpointId],
    vendorId: [await made(root, "/vendors", { body: { name: "Vertex", trade: "Lifts" } }, "vendorId")],
    placeId: [await made(meera, "/places", { body: lobby }, "id")],
    incidentId: [incident.id],
    month: [soon.slice(0, 7)],
    url: ["https://93.184.215.14/other"],
    to: [desk.raviId],
    seen: ["1"],
  };
}

export const aPaper = () =>
  new File(["%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"], "paper.pdf", {
    type: "application/pdf",
  });
