/** Ids, codes, schedules and instants: what the data of activities and steps may show of itself. */
const SHAPES = [
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  /^[A-Z][A-Z0-9]*([_-][A-Z0-9]+)*$/,
  /^[a-z0-9]+([-_/.][a-z0-9]+)*$/,
  /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/,
  /^TZ=[\w/+-]+ [\d*/, -]+$/,
];
const LONGEST = 100;
const DEEPEST = 6;

/**
 * Data of a run with every free text replaced by its length: names, messages and addresses never reach the page,
 * whatever a function puts into its events and results.
 */
export function presentable(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return isCode(value) ? value : `(text of ${value.length} characters)`;
  if (typeof value !== "object" || value === null) return value;
  if (depth >= DEEPEST) return "(more)";
  if (Array.isArray(value)) return value.map((each) => presentable(each, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, presentable(each, depth + 1)]));
}

const isCode = (text: string): boolean => text.length <= LONGEST && SHAPES.some((shape) => shape.test(text));

const MASKS: [RegExp, string][] = [
  [/\b(postgres(?:ql)?|redis|https?):\/\/[^\s@/]+@/gi, "$1://…@"],
  [/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, "…@…"],
  [/\b(Bearer|Basic)\s+\S+/gi, "$1 …"],
  [/\b(re_|sk_|AC|SK|signkey-)[\w-]{8,}/g, "$1…"],
  [/\+\d[\d ()-]{7,}\d/g, "+…"],
  [/\b\d{10,15}\b/g, "…"],
];
const LONGEST_MESSAGE = 600;

/** An error's words without addresses, telephone numbers and keys. */
export function presentableMessage(message: string): string {
  const masked = MASKS.reduce((text, [pattern, mask]) => text.replace(pattern, mask), message);
  return masked.length > LONGEST_MESSAGE ? `${masked.slice(0, LONGEST_MESSAGE)}…` : masked;
}

/** What a failed function or step threw, from any shape the SDK stores; null when there is nothing to say. */
export function presentableError(error: unknown): { name: string; message: string } | null {
  if (typeof error !== "object" || error === null) return null;
  const { name, message } = error as { name?: unknown; message?: unknown };
  if (typeof message !== "string") return null;
  return { name: typeof name === "string" ? name : "Error", message: presentableMessage(message) };
}
