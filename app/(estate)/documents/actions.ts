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

const uploads = { name: "document-upload", limit: 60, seconds: 3600 };

export const addDocumentAction = defineAction({
  schema: addDocumentInput,
  verb: addDocument,
  limit: uploads,
  done: ({ documentId }) => ({ redirect: `/documents/${documentId}?notice=added` }),
});

export const addVersionAction = defineAction({
  schema: addVersionInput,
  verb: addVersion,
  limit: uploads,
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
