import fc from "fast-check";
import type { Random } from "./random";
import type { Schema } from "./schema";

/** `known`: what the estate has answered under a name so far; `edges`: one in so many is at a bound. */
export type Draw = Random & { known: (name: string) => readonly string[]; edges: number };

const DAY = 86_400_000;
const WORDS = [
  "Tap",
  "Kitchen",
  "क्षमा करें",
  "O’Brien <b>",
  "%_\\",
  "  spaced  ",
  "🔧",
  "null",
  "a\nb\tc",
  "-1",
];
const MOMENTS = [
  ...["0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z", "1969-12-31T23:59:59Z", "2024-02-29T12:00:00Z"],
  ...["2026-11-23T10:00:00+05:30", "2026-11-23T10:00Z", "-271821-04-20T00:00:00Z", "+275760-09-13T00:00:00Z"],
];
const NUMBERS = [0, -1, 1, 0.1, 2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1, -(2 ** 53), 1e21, 1e308, 5e-324];

/** A value as the document asks for it; at the edges now and then one step too far. */
export function fitting(schema: Schema, draw: Draw, name = ""): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return draw.of(schema.enum);
  if (schema.anyOf) return fitting(draw.of(schema.anyOf), draw, name);
  const { type } = schema;
  if (Array.isArray(type)) return fitting({ ...schema, type: draw.of(type) }, draw, name);
  switch (type) {
    case "boolean":
      return draw.once(2);
    case "integer":
    case "number":
      return number(schema, draw);
    case "array":
      return list(schema, draw, name);
    case "object":
      return object(schema, draw);
    case "string":
      return text(schema, draw, name);
    case "null":
      return null;
    default:
      return draw.of(WORDS);
  }
}

function number({ minimum = -10, maximum = 100 }: Schema, draw: Draw): number {
  if (draw.once(draw.edges)) return draw.of([minimum, maximum, minimum - 1, maximum + 1, ...NUMBERS]);
  return minimum + draw.below(Math.min(maximum, minimum + 5000) - minimum + 1);
}

function list({ items = {}, minItems = 0, maxItems = 3 }: Schema, draw: Draw, name: string): unknown[] {
  const length = draw.once(draw.edges)
    ? draw.of([0, minItems, Math.min(maxItems, 300), Math.min(maxItems, 300) + 1])
    : minItems + draw.below(Math.min(maxItems, minItems + 2) - minItems + 1);
  return Array.from({ length }, () => fitting(items, draw, name.replace(/s$/, "")));
}

/** What is required is nearly always there. */
function object({ properties = {}, required = [] }: Schema, draw: Draw) {
  const fields = Object.entries(properties).filter(([name]) =>
    required.includes(name) ? !draw.once(draw.edges * 8) : draw.once(2),
  );
  return Object.fromEntries(fields.map(([name, schema]) => [name, fitting(schema, draw, name)]));
}

function text(schema: Schema, draw: Draw, name: string): string {
  const isEdge = draw.once(draw.edges);
  const known = draw.known(name);
  if (known.length && !isEdge) return draw.of(known);
  const { format, pattern, minLength = 0, maxLength = 200 } = schema;
  const ahead = new Date(Date.now() + (draw.below(80) - 20) * DAY + draw.below(24) * 3_600_000).toISOString();
  switch (format) {
    case "uuid":
      return uuid(draw);
    case "date-time":
      return isEdge ? draw.of(MOMENTS) : `${ahead.slice(0, 13)}:00:00.000Z`;
    case "date":
      return (isEdge ? draw.of(MOMENTS) : ahead).slice(0, 10);
    case "email":
      return `${draw.below(1e6)}@fuzz.example`;
    case "uri":
      return `https://fuzz.example/${draw.below(1e6)}`;
  }
  if (pattern) return matching(pattern, draw);
  if (!isEdge) return draw.of(WORDS);
  const most = Math.min(maxLength, 20_000);
  return draw.of(["x", "é", "🔧"]).repeat(draw.of([minLength, most, most + 1]));
}

export const uuid = (draw: Random) =>
  "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replace(/x/g, () => draw.below(16).toString(16));

function matching(pattern: string, draw: Random): string {
  try {
    const [found] = fc.sample(fc.stringMatching(new RegExp(pattern, "u")), {
      numRuns: 1,
      seed: draw.below(1e9),
    });
    return found as string;
  } catch {
    return draw.of(WORDS); // one that fast-check cannot read
  }
}
