/** Where to go after signing in: only a path of this site, never another one (`//evil`, `/\evil`, `https:`). */
export function safeNextPath(wanted: unknown, otherwise = "/"): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/") || wanted.length > 1000) return otherwise;
  const base = "http://estate.invalid";
  if (!URL.canParse(wanted, base)) return otherwise;
  const url = new URL(wanted, base);
  // The parser's own reading decides: it drops tabs and newlines and takes a backslash for a slash.
  if (url.origin !== base || url.pathname.startsWith("//")) return otherwise;
  return url.pathname + url.search + url.hash;
}

export const signInPath = (next: string): string =>
  next === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(safeNextPath(next))}`;
