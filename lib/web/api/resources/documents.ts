import { z } from "zod";
import { addDocument } from "@/lib/documents/add-document";
import { addVersion } from "@/lib/documents/add-version";
import { editDocument } from "@/lib/documents/edit-document";
import { getDocument, listDocuments, openVersion } from "@/lib/documents/queries";
import { restoreDocument } from "@/lib/documents/restore-document";
import * as inputs from "@/lib/documents/schema";
import { withdrawDocument } from "@/lib/documents/withdraw-document";
import { DocumentAudience, DocumentCategory } from "@/lib/generated/prisma/enums";
import { notFound } from "@/lib/platform/errors";
import { parse } from "../../define-route";
import { fileResponse } from "../../file-response";
import { DOCUMENT_UPLOADS } from "../../limits";
import { defineChange, defineDownload, defineOperation } from "../operation";
import { instant, page } from "../shapes";
import { stepsOf } from "../steps-of";
import { lastRevision, subjectOf } from "../subject";

const tag = "Documents";
const reading = { tag, method: "GET", scope: "community:read" } as const;
const keeping = { tag, scope: "community:write" } as const;
const about = inputs.aboutDocumentInput;

const version = z.object({
  id: z.uuid(),
  number: z.int(),
  fileName: z.string(),
  contentType: z.string(),
  bytes: z.int(),
  note: z.string(),
  createdAt: instant,
  uploadedBy: z.object({ name: z.string() }),
});
const paper = z.object({
  id: z.uuid(),
  title: z.string(),
  description: z.string(),
  category: z.enum(DocumentCategory),
  audience: z.enum(DocumentAudience),
  version: z.int(),
  withdrawnAt: instant.nullable(),
  changedAt: instant,
  versions: z.array(version),
});

const all = defineOperation({
  ...reading,
  path: "/documents",
  summary: "List the documents",
  description: "Those with the newest versions first; of each its newest version.",
  input: z.object({
    search: z.string().trim().max(100).default(""),
    category: z.enum(DocumentCategory).optional(),
    show: z.enum(["current", "withdrawn"]).default("current"),
    cursor: z.uuid().optional(),
  }),
  answer: page(paper),
  verb: async (actor, { search: q, cursor: after, category, show }) => {
    const { documents, next } = await listDocuments(actor, { q, category, show, after });
    return { items: documents, next: next ?? null };
  },
});

const one = defineOperation({
  ...reading,
  path: "/documents/{documentId}",
  summary: "Read a document with all its versions",
  input: about,
  answer: paper.extend({ revision: z.int().meta({ description: "What `seen` asks for." }) }),
  version: lastRevision,
  verb: (actor, { documentId }) => getDocument(actor, documentId),
});

const download = defineDownload({
  ...reading,
  path: "/documents/{documentId}/versions/{versionId}",
  summary: "Download a version",
  input: about.extend({ versionId: z.uuid() }),
  verb: async (actor, { documentId, versionId }, request) => {
    const { versions } = await getDocument(actor, documentId);
    if (!versions.some(({ id }) => id === versionId)) throw notFound("version");
    return fileResponse(request, await openVersion(actor, versionId));
  },
});

const upload = {
  ...keeping,
  method: "POST",
  status: 201,
  isIdempotent: true,
  files: "file",
  limit: DOCUMENT_UPLOADS,
} as const;

const add = defineOperation({
  ...upload,
  path: "/documents",
  summary: "Add a document",
  description: "With its file, as multipart/form-data.",
  input: inputs.addDocumentInput,
  answer: about,
  location: ({ documentId }) => `/documents/${documentId}`,
  verb: addDocument,
});

const renew = defineOperation({
  ...upload,
  path: "/documents/{documentId}/versions",
  summary: "Add a version",
  description: "The older ones stay. `seen` is the `revision` that you have read.",
  input: inputs.addVersionInput,
  answer: about.extend({ number: z.int() }),
  verb: addVersion,
});

const edit = defineChange({
  ...keeping,
  method: "PATCH",
  path: "/documents/{documentId}",
  summary: "Change what is said about a document",
  description: "What is not given stays as it is; so do its files.",
  input: about.extend({
    title: z.string().optional(),
    category: z.enum(DocumentCategory).optional(),
    audience: z.enum(DocumentAudience).optional(),
    description: z.string().optional(),
  }),
  answer: about,
  current: (actor, { documentId }) => getDocument(actor, documentId),
  version: lastRevision,
  verb: (actor, changes, current) =>
    editDocument(actor, parse(inputs.editDocumentInput, { ...current, ...changes, seen: current.revision })),
});

const step = stepsOf({ ...keeping, at: one.path, answer: about, subject: subjectOf(one) });

export const DOCUMENTS = [
  all,
  one,
  download,
  add,
  renew,
  edit,
  step(["POST", "/withdrawal", "Withdraw"], about, withdrawDocument),
  step(["POST", "/restoration", "Put back"], about, restoreDocument),
];
