/** Where the pages are: in the app below "/docs/", in the static site beside each other, with an ending. */
export type DocsAddresses = { root: string; ending: "" | ".html" };

export const IN_THE_APP: DocsAddresses = { root: "/docs/", ending: "" };

export function pageAddress({ root, ending }: DocsAddresses, slug: string, anchor = ""): string {
  const page = slug || ending ? `${root}${slug || "index"}${ending}` : root.replace(/\/$/, "");
  return anchor ? `${page}#${anchor}` : page;
}

export const pictureAddress = ({ root }: DocsAddresses, name: string): string => `${root}pictures/${name}`;

export type LinkTarget =
  | { kind: "page"; slug: string; anchor: string }
  | { kind: "picture"; name: string }
  | { kind: "outside"; address: string }
  /** Something else of the source tree; the site has no address for it. */
  | { kind: "file"; path: string };

/** What a link on the page `slug` points at, as it is written in the Markdown file. */
export function linkTarget(slug: string, link: string): LinkTarget {
  if (/^(https?|mailto):/.test(link)) return { kind: "outside", address: link };
  const base = `http://tree/docs/${slug || "README"}.md`;
  const { pathname, hash } = new URL(link, base);
  const path = decodeURIComponent(pathname).slice(1);
  const page = /^docs\/(.+)\.md$/.exec(path)?.[1];
  if (page)
    return { kind: "page", slug: page === "README" ? "" : page, anchor: decodeURIComponent(hash.slice(1)) };
  const picture = /^docs\/pictures\/([^/]+)$/.exec(path)?.[1];
  return picture ? { kind: "picture", name: picture } : { kind: "file", path };
}
