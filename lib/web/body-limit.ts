const KB = 1024;
const MB = KB * KB;
const DEFAULT = MB;

/** Six photos of 10 MB and their form; next.config.mjs allows the same. */
const UPLOAD = 62 * MB;
const UPLOADS = [
  /^\/(maintenance|announcements|events|documents|marketplace)(\/|$)/,
  /^\/admin-panel\/(residents\/import|common-areas\/[\w-]+)$/,
  /^\/api\/v1\/(maintenance|announcements|events|documents|listings)(\/|$)/,
  /^\/api\/v1\/areas\/[\w-]+\/photo$/,
];
const JOBS = /^\/api\/inngest(\/|$)/;

export type BodyRefusal = { status: 411 | 413; message: string };

/**
 * Next.js reads a whole body into memory before our code sees it: what is too large is refused by its announced
 * length, and what does not announce one is refused too. Only people who are signed in may send photos.
 */
export function refuseBody(
  { method, path, headers }: { method: string; path: string; headers: Headers },
  isSignedIn: boolean,
): BodyRefusal | null {
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") return null;
  const announced = headers.get("content-length");
  if (announced === null)
    return headers.has("transfer-encoding")
      ? { status: 411, message: "Please send this with a Content-Length." }
      : null;
  const limit = JOBS.test(path)
    ? 4 * MB
    : isSignedIn && UPLOADS.some((each) => each.test(path))
      ? UPLOAD
      : DEFAULT;
  if (Number(announced) <= limit) return null;
  return { status: 413, message: `This is too large: at most ${limit / MB} MB can be sent here.` };
}
