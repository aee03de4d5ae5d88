import type { Random } from "./random";

/** Stands in a text for a number that is too large for a JavaScript program. */
const HUGE = "@@huge@@";
const deep = (levels: number) => JSON.parse("[".repeat(levels) + "]".repeat(levels)) as unknown;
const JUNK = [
  ...[null, true, -1, 0, 0.5, 1e21, HUGE, "", " ", [], {}, [null], [[]], { a: { b: {} } }, deep(200)],
  ...[
    "\0",
    "a\0b",
    "\ud800",
    "\udc00x",
    "\u202egnp.exe",
    "x".repeat(20_000),
    "é".repeat(300),
    "NaN",
    "-0",
    "0x10",
  ],
  ...[
    "2026-02-30",
    "2026-13-01T00:00:00Z",
    "24:00",
    "' or 1=1 --",
    "%_\\",
    "٣",
    "1e5",
    "__proto__",
    "../../etc/passwd",
  ],
];
const NAMES = [
  "__proto__",
  "constructor",
  "toString",
  "$ACTION_ID_1",
  "a\0b",
  "items[]",
  "",
  "id",
  "actor",
  "x".repeat(5000),
];

type Holder = Record<string, unknown>;

/** The same with something wrong somewhere in it. */
export function broken(value: unknown, draw: Random): unknown {
  if (draw.once(8)) return draw.of(JUNK);
  const copy = structuredClone(value);
  if (typeof copy !== "object" || copy === null) return draw.of(JUNK);
  let holder: object = copy;
  for (;;) {
    const inner = Object.values(holder).filter(
      (each): each is object => typeof each === "object" && each !== null,
    );
    if (!inner.length || draw.once(2)) break;
    holder = draw.of(inner);
  }
  spoil(holder as Holder, draw);
  return copy;
}

function spoil(holder: Holder, draw: Random): void {
  const keys = Object.keys(holder);
  const [key, way] = [keys.length ? draw.of(keys) : "a", draw.below(6)];
  if (way === 0) delete holder[key];
  else if (way === 1) holder[key] = [holder[key]];
  else if (way === 2)
    Object.defineProperty(holder, draw.of(NAMES), {
      value: draw.of(JUNK),
      enumerable: true,
      configurable: true,
    });
  else holder[key] = draw.of(JUNK);
}

export const jsonText = (value: unknown): string =>
  JSON.stringify(value)?.replaceAll(`"${HUGE}"`, "1e400") ?? "";

/** What may stand in an address or a form instead of a good value. */
export const brokenText = (draw: Random): string => {
  const found = draw.of(JUNK);
  return typeof found === "string" ? found.replace(/[\ud800-\udfff]/g, "\ufffd") : JSON.stringify(found);
};

/** As they stand in an address, already encoded or not properly so. */
export const ODD_PARTS = [
  ...[
    "x",
    "null",
    "-1",
    "%00",
    "a%00b",
    "%2e%2e",
    "..%2f..",
    "a%2Fb",
    "%5c",
    "%E0%A4%A",
    "%zz",
    "%ed%a0%80",
    "%ff",
  ],
  ...[
    "a".repeat(3000),
    "%F0%9F%94%A7",
    "*",
    "'",
    "a;b=c",
    "a%3Fb",
    "%23",
    "%25",
    "%20",
    "reading",
    "00000000-0000-0000-0000-000000000000",
  ],
];
