import { z } from "zod";
import { type CreateDocumentOptions, createDocument, type ZodOpenApiPathsObject } from "zod-openapi";
import { SCOPE_LABEL, SCOPES } from "@/lib/people/tokens/scopes";
import { entryOf } from "./document-entry";
import { OPERATIONS } from "./operations";

const VERSION = "1.0.0";

const DESCRIPTION = `What the estate's screens do, for programs: the same rules, the same refusals.

Send a personal access token as \`Authorization: Bearer khaki_…\`; it may do what its owner may do, as far as its scopes go. Lists come in pages: follow \`next\`, or the \`Link\` header. Send an \`Idempotency-Key\` with what is made, and a repeated call gets the first one's answer. Send the \`ETag\` you have read as \`If-Match\` with a change, and nobody's work is overwritten. Refusals are problem details (RFC 9457): \`code\` is the kind, \`reason\` exactly why, \`detail\` is for people.`;

/** OpenAPI 3.1, made from the declarations of the operations. */
export const openApiDocument = () => {
  made ??= createDocument(
    {
      openapi: "3.1.0",
      info: { title: "The Khaki Estate", version: VERSION, description: DESCRIPTION },
      servers: [{ url: "/api/v1" }],
      tags: [...new Set(OPERATIONS.map(({ tag }) => tag))].map((name) => ({ name })),
      paths: paths(),
      components: { securitySchemes: SECURITY },
    },
    OPTIONS,
  );
  return made;
};
let made: ReturnType<typeof createDocument> | undefined;

const SECURITY = {
  token: {
    type: "http" as const,
    scheme: "bearer",
    description: `A personal access token from your profile. Scopes: ${SCOPES.map((scope) => `\`${scope}\` (${SCOPE_LABEL[scope].toLowerCase()})`).join(", ")}.`,
  },
  session: {
    type: "apiKey" as const,
    in: "cookie" as const,
    name: "next-auth.session-token",
    description: "The browser's session; changes must come from the estate's own pages.",
  },
};

function paths(): ZodOpenApiPathsObject {
  const all: ZodOpenApiPathsObject = {};
  for (const operation of OPERATIONS)
    all[operation.path] = { ...all[operation.path], [operation.method.toLowerCase()]: entryOf(operation) };
  return all;
}

/** Limits of a text stand behind its tidying; and a format says enough without the expression that checks it. */
const OPTIONS: CreateDocumentOptions = {
  override: ({ jsonSchema, zodSchema, io }) => {
    if (zodSchema instanceof z.ZodPipe && io === "input" && zodSchema.out instanceof z.ZodString) {
      const { minLength, maxLength } = zodSchema.out;
      if (minLength !== null) jsonSchema.minLength = minLength;
      if (maxLength !== null) jsonSchema.maxLength = maxLength;
    }
    if (jsonSchema.format) delete jsonSchema.pattern;
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  },
};
