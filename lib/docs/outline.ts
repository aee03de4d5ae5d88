/** A heading with the text below it, up to the next one. */
export type Part = { level: number; heading: string; anchor: string; text: string };

/** Takes a page apart at its headings. Anchors are GitHub's, so that links work there and here. */
export function outline(markdown: string): Part[] {
  const parts: Part[] = [];
  const taken = new Map<string, number>();
  let inCode = false;
  for (const line of markdown.split("\n")) {
    if (line.trimStart().startsWith("```")) {
      inCode = !inCode;
      continue;
    }
    const heading = inCode ? null : /^(#{1,6}) (.+?)(?: #+)?\s*$/.exec(line);
    const last = parts.at(-1);
    if (heading) {
      const text = words(heading[2] as string);
      parts.push({
        level: (heading[1] as string).length,
        heading: text,
        anchor: free(text, taken),
        text: "",
      });
    } else if (last) last.text += `${inCode ? line : plain(line)}\n`;
  }
  return parts.map((part) => ({ ...part, text: part.text.replace(/\s+/g, " ").trim() }));
}

const anchorOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");

/** The second "Settings" of a page is "settings-1". */
function free(text: string, taken: Map<string, number>): string {
  const anchor = anchorOf(text);
  const times = taken.get(anchor) ?? 0;
  taken.set(anchor, times + 1);
  return times ? `${anchor}-${times}` : anchor;
}

/** A line of text, without the marks of lists, quotations and tables. */
const plain = (line: string) =>
  words(line.replace(/^\s*(?:[-*+]|\d+\.|>)\s+/, "").replace(/^\|?[\s:|-]+\|$/, ""));

const words = (line: string) =>
  line
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll("\\", "")
    .replace(/[`|]|\*\*?/g, (mark) => (mark === "|" ? " " : ""))
    .trim();
