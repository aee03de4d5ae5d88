/** An exported function as its callers see it. */
export type ExportedFunction = { name: string; signature: string; said: string };

/** The exported functions of a source file, with the comment above each. Formatted code is expected, as Biome leaves it. */
export function exportedFunctions(source: string): ExportedFunction[] {
  const pattern =
    /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?export (?:async function\*?|function\*?|const) (\w+)((?: =\s+(?:async )?)?)(?=[<(])/g;
  return [...source.matchAll(pattern)].flatMap(([whole, comment = "", name = "", arrow = ""], n, all) => {
    const begin = (all[n]?.index ?? 0) + whole.length;
    const end = endOfSignature(source, begin, arrow ? "=>" : "{");
    if (end === -1) return [];
    return [{ name, signature: tidy(name + source.slice(begin, end)), said: wordsOf(comment) }];
  });
}

/** Where the body begins: the first `{` or `=>` outside all brackets after the parameters. */
function endOfSignature(source: string, begin: number, body: "{" | "=>"): number {
  let depth = 0;
  let pastParameters = false;
  for (let n = begin; n < source.length; n++) {
    const letter = source[n] as string;
    if (source.startsWith("=>", n)) {
      if (body === "=>" && depth === 0 && pastParameters) return n;
      n++;
    } else if (/["'`]/.test(letter)) n = source.indexOf(letter, n + 1);
    else if (letter === "{" && depth === 0 && pastParameters && body === "{" && !isType(source, n)) return n;
    else if (letter === ";" && depth === 0) return -1;
    else if ("([{<".includes(letter)) depth++;
    else if (")]}>".includes(letter)) {
      depth--;
      if (letter === ")" && depth === 0) pastParameters = true;
    }
  }
  return -1;
}

/** `): { id: string } {`: the first brace still belongs to the answer. */
const isType = (source: string, n: number) => /[:|&]\s*$/.test(source.slice(0, n).slice(-20));

const tidy = (signature: string) =>
  signature
    .replace(/\/\*\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/([([{<]) (?=[^}])/g, (all, bracket) => (bracket === "{" ? all : bracket))
    .replace(/,? ([)\]])/g, "$1")
    .trim();

const wordsOf = (comment: string) =>
  comment
    .split("\n")
    .map((line) => line.replace(/^\s*\*? ?/, ""))
    .join("\n")
    .trim();
