/** One page of the documentation: `slug` is its path below docs/ without ".md"; the front page's is empty. */
export type DocsPage = { slug: string; section: string; title: string; markdown: string };

export type DocsSection = { name: string; title: string; pages: DocsPage[] };

/** A file of docs/pictures, with its size in pixels. */
export type DocsPicture = { name: string; width: number; height: number };

export type DocsSite = { front: DocsPage; sections: DocsSection[]; pictures: DocsPicture[] };

const TITLES: Record<string, string> = {
  guide: "Guides",
  operate: "Operating",
  api: "API",
  decisions: "Decisions",
  code: "Code reference",
};
const LAST = ["decisions", "code"];

/** Puts pages in their sections, in the order in which the front page links to them; the others follow by name. */
export function arrange(pages: DocsPage[], pictures: DocsPicture[]): DocsSite {
  const front = pages.find(({ slug }) => slug === "");
  if (!front) throw new Error("docs/README.md is missing: it is the documentation's front page.");
  const place = (slug: string) => {
    const at = front.markdown.indexOf(`(${slug}.md`);
    return at === -1 ? front.markdown.length : at;
  };
  const sorted = pages
    .filter((page) => page !== front)
    .sort(
      (a, b) =>
        LAST.indexOf(a.section) - LAST.indexOf(b.section) ||
        place(a.slug) - place(b.slug) ||
        a.slug.localeCompare(b.slug),
    );
  const names = [...new Set(sorted.map(({ section }) => section))];
  const sections = names.map((name) => ({
    name,
    title: TITLES[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    pages: sorted.filter(({ section }) => section === name),
  }));
  return { front, sections, pictures };
}

/** Every page in reading order. */
export const allPages = (site: DocsSite): DocsPage[] => [
  site.front,
  ...site.sections.flatMap(({ pages }) => pages),
];
