import { z } from "zod";
import type { ZodOpenApiResponseObject } from "zod-openapi";
import { PERHAPS_COUNTED } from "./document-headers";
import type { Operation } from "./operation";
import { problemShape } from "./shapes";

type Refusal = {
  /** Its name among the document's responses. */
  id: string;
  says: string;
  headers?: Record<string, z.ZodType>;
  /** Of any operation, unless it is said here. */
  when?: (operation: Operation) => boolean;
};

const changes = ({ method }: Operation) => method !== "GET";
const header = (description: string) => z.string().meta({ description });

/** Of the whole API; which of them an operation can give stands with it. */
export const REFUSALS: Record<number, Refusal> = {
  401: {
    id: "NotSignedIn",
    says: "Not signed in, or the token is no longer good",
    headers: { "WWW-Authenticate": header("How to sign in: with a token, as `Bearer`.") },
  },
  403: {
    id: "Forbidden",
    says: "You may not do this, the token lacks the scope, or it is done on the screens and not with a token",
    headers: PERHAPS_COUNTED,
  },
  404: { id: "NotFound", says: "There is no such thing, or you may not see it", headers: PERHAPS_COUNTED },
  405: {
    id: "MethodNotAllowed",
    says: "This address answers other methods: see `Allow`",
    headers: { Allow: header("The methods of this address: `GET, POST`.") },
  },
  409: {
    id: "Conflict",
    says: "It conflicts with what is there: its state, a limit, somebody who was faster, or an Idempotency-Key that was used for something else",
    headers: PERHAPS_COUNTED,
    when: changes,
  },
  411: { id: "LengthRequired", says: "A body comes with its `Content-Length`", when: changes },
  412: {
    id: "PreconditionFailed",
    says: "It was changed since the `ETag` in `If-Match`",
    headers: PERHAPS_COUNTED,
    when: ({ subject }) => subject !== undefined,
  },
  413: {
    id: "TooLarge",
    says: "The body is too large: 1 MB, and 62 MB for those who are signed in where files can be sent",
    when: changes,
  },
  422: { id: "Invalid", says: "What was given is not right: see `fields`", headers: PERHAPS_COUNTED },
  429: {
    id: "TooMany",
    says: "Too many calls: see `Retry-After`",
    headers: { ...PERHAPS_COUNTED, "Retry-After": header("Seconds until it makes sense to try again.") },
  },
  500: {
    id: "Failure",
    says: "A fault of ours: nothing was changed. Try again, and tell us the `requestId`",
    headers: PERHAPS_COUNTED,
  },
};

const content = { "application/problem+json": { schema: problemShape } };

/** Given by the server itself, before anything of ours. */
const OF_THE_SERVER: Record<string, ZodOpenApiResponseObject> = {
  308: {
    id: "Elsewhere",
    description: "The address has a slash too many: see `Location`",
    headers: z.object({ Location: header("The same without it.") }),
  },
  431: { id: "HeadersTooLarge", description: "The address and the headers together are longer than 16 KB" },
};

/** One object for each, so that the document says it once and refers to it. */
const RESPONSES: [status: string, response: ZodOpenApiResponseObject, when?: Refusal["when"]][] =
  Object.entries(REFUSALS).map(([status, { id, says, headers, when }]) => [
    status,
    { id, description: says, content, ...(headers && { headers: z.object(headers) }) },
    when,
  ]);

/** What an operation can answer when it is not done. */
export const refusalsOf = (operation: Operation): Record<string, ZodOpenApiResponseObject> => ({
  ...OF_THE_SERVER,
  ...Object.fromEntries(
    RESPONSES.filter(([, , when]) => !when || when(operation)).map(([status, response]) => [
      status,
      response,
    ]),
  ),
});
