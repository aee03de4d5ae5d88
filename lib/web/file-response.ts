import { Readable } from "node:stream";

type ServedFile = {
  fileName: string;
  contentType: string;
  /** Names these bytes for ever: a file's contents never change. */
  version: string;
  open: () => Promise<Readable>;
};

/**
 * Streams a file to somebody who may see it. It is shown, never run: the browser may not guess another type, and were
 * it opened as a page, it would be one that can do nothing.
 */
export async function fileResponse(request: Request, file: ServedFile): Promise<Response> {
  const etag = `"${file.version}"`;
  const headers = {
    etag,
    "cache-control": "private, max-age=31536000, immutable",
    "content-security-policy": "default-src 'none'; sandbox",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
  };
  if (matches(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  return new Response(webStream(await file.open()), {
    headers: {
      ...headers,
      "content-type": file.contentType,
      "content-disposition": disposition(file.fileName),
    },
  });
}

const matches = (header: string | null, etag: string) =>
  header?.split(",").some((each) => each.trim().replace(/^W\//, "") === etag) ?? false;

/** RFC 6266: plain letters for old clients, the real name for all others. */
function disposition(fileName: string): string {
  const plain = fileName.replace(/[^\w.() -]/g, "_");
  const real = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `inline; filename="${plain}"; filename*=UTF-8''${real}`;
}

// Node's and the DOM's types of the same stream differ in name only.
const webStream = (stream: Readable) => Readable.toWeb(stream) as ReadableStream<Uint8Array>;
