"use server";
import { addDocument } from "@/lib/documents/add-document";
import { addVersion } from "@/lib/documents/add-version";
import { editDocument } from "@/lib/documents/edit-document";
import { restoreDocument } from "@/lib/documents/restore-document";
import {
  aboutDocumentInput,
  addDocumentInput,
  addVersionInput,
  editDocumentInput,
} from "@/lib/documents/schema";
import { withdrawDocument } from "@/lib/documents/withdraw-document";
import { defineAction } from "@/lib/web/define-action";
import { DOCUMENT_UPLOADS } from "@/lib/web/limits";

export const addDocumentAction = defineAction({
  schema: addDocumentInput,
  verb: addDocument,
  limit: DOCUMENT_UPLOADS,
  done: ({ documentId }) => ({ redirect: `/documents/${documentId}?notice=added` }),
});

export const addVersionAction = defineAction({
  schema: addVersionInput,
  verb: addVersion,
  limit: DOCUMENT_UPLOADS,
  done: ({ documentId }) => ({ redirect: `/documents/${documentId}?notice=renewed` }),
});

export const editDocumentAction = defineAction({
  schema: editDocumentInput,
  verb: editDocument,
  done: ({ documentId }) => ({ redirect: `/documents/${documentId}?notice=edited` }),
});

export const withdrawDocumentAction = defineAction({
  schema: aboutDocumentInput,
  verb: withdrawDocument,
  done: ({ documentId }) => ({ redirect: `/documents/${documentId}?notice=withdrawn` }),
});

export const restoreDocumentAction = defineAction({
  schema: aboutDocumentInput,
  verb: restoreDocument,
  done: ({ documentId }) => ({ redirect: `/documents/${documentId}?notice=restored` }),
});
