/** The first words of what was written with Markdown, without its marks, on one line. */
export function excerptOf(markdown: string, length: number): string {
  const words = markdown
    .replace(/^(```|~~~).*$/gm, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^\s*(#{1,6}|>|[-*+]|\d+[.)])\s+/gm, "")
    .replace(/^\s*(\[[ x]\])\s+/gim, "")
    .replace(/^[\s|:-]+$/gm, "")
    .replace(/[*_`~|]+/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const characters = [...words];
  if (characters.length <= length) return words;
  const cut = characters.slice(0, length - 1).join("");
  return `${cut.replace(/\s+\S*$/, "") || cut}…`;
}
