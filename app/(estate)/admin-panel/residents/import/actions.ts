"use server";

import { mapColumns } from "@/lib/people/import/map-columns";
import { mapColumnsSchema, startImportSchema, uploadOwnersSchema } from "@/lib/people/import/schema";
import { startImport } from "@/lib/people/import/start-import";
import { uploadOwners } from "@/lib/people/import/upload-owners";
import { defineAction } from "@/lib/web/define-action";
import { importPath } from "./import-path";

/** Reading 10,000 lines keeps a processor busy for a moment. */
const UPLOADS = { name: "import-owners", limit: 20, seconds: 600 };

export const uploadOwnersAction = defineAction({
  schema: uploadOwnersSchema,
  verb: uploadOwners,
  limit: UPLOADS,
  done: ({ importId }) => ({ redirect: importPath(importId) }),
});

export const mapColumnsAction = defineAction({
  schema: mapColumnsSchema,
  verb: mapColumns,
  done: ({ importId }) => ({ redirect: importPath(importId) }),
});

export const startImportAction = defineAction({
  schema: startImportSchema,
  verb: startImport,
  done: ({ importId }) => ({ redirect: importPath(importId) }),
});
