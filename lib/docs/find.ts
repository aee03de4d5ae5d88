/** A part of a page as the search knows it. */
export type SearchEntry = { slug: string; anchor: string; title: string; heading: string; text: string };

export type Found = { entry: SearchEntry; excerpt: { text: string; marked: boolean }[] };

/** The parts that hold every word of the query, each as the beginning of a word, best first. */
export function findInDocs(index: readonly SearchEntry[], query: string, limit = 30): Found[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return index
    .map((entry) => ({ entry, score: scoreOf(entry, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ entry }) => ({ entry, excerpt: excerptOf(entry.text, words) }));
}

function scoreOf({ slug, title, heading, text }: SearchEntry, words: string[]): number {
  let score = 0;
  for (const word of words) {
    const points =
      (at(heading, word) >= 0 ? 8 : 0) + (at(title, word) >= 0 ? 4 : 0) + (at(text, word) >= 0 ? 1 : 0);
    if (!points) return 0;
    score += points;
  }
  const phrase = words.join(" ");
  if (heading.toLowerCase() === phrase) score += 20;
  if (words.length > 1 && at(text, phrase) >= 0) score += 2;
  return score * (WEIGHTS[slug.split("/")[0] as string] ?? 1);
}

/** Most people who look for something want to use it: not the reasons why it is so, still less a function. */
const WEIGHTS: Record<string, number> = { decisions: 0.5, code: 0.1 };

/** Where a word begins with these letters; `assignRequest` has two words. -1 if nowhere. */
function at(text: string, letters: string): number {
  const lower = text.toLowerCase();
  let place = lower.indexOf(letters);
  while (place > 0 && !isBeginning(text, place)) place = lower.indexOf(letters, place + 1);
  return place;
}

function isBeginning(text: string, place: number): boolean {
  const [before, first] = [text.charAt(place - 1), text.charAt(place)];
  return !/[\p{L}\p{N}]/u.test(before) || (/[a-z\d]/.test(before) && /[A-Z]/.test(first));
}

/** Some words around the first hit, with every hit marked. */
function excerptOf(text: string, words: string[]): Found["excerpt"] {
  const hits = words.map((word) => at(text, word)).filter((place) => place >= 0);
  const phrase = at(text, words.join(" "));
  const first = phrase >= 0 ? phrase : Math.min(...(hits.length ? hits : [0]));
  const from = first ? Math.max(0, text.lastIndexOf(" ", first - 40) + 1) : 0;
  const space = text.length > from + 160 ? text.lastIndexOf(" ", from + 160) : text.length;
  const to = space > first ? space : from + 160;
  const piece = text.slice(from, to);
  const pattern = new RegExp(`(${words.map((word) => word.replace(/\W/g, "\\$&")).join("|")})`, "i");
  return `${from ? "… " : ""}${piece}${to < text.length ? " …" : ""}`
    .split(pattern)
    .map((part, n) => ({ text: part, marked: n % 2 === 1 }))
    .filter((part) => part.text);
}
