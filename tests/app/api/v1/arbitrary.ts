import fc from "fast-check";
import type { Schema } from "../../../support/fuzz/schema";

const words = fc.constantFrom("Tap", "Kitchen", "क्षमा करें", "O’Brien <b>", "%_\\", "  spaced  ", "🔧", "null");
const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1e21,
    "",
    " ",
    "x".repeat(20_000),
    [],
    {},
    [null],
    "\u0000",
    "2026-02-30",
  ),
  fc.string({ maxLength: 30 }),
);

/** Mostly what the document asks for; sometimes anything. */
export const arbitraryOf = (
  schema: Schema,
  known: Record<string, string[]>,
  name = "",
): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: fitting(schema, known, name) }, { weight: 1, arbitrary: junk });

function fitting(schema: Schema, known: Record<string, string[]>, name: string): fc.Arbitrary<unknown> {
  const values = known[name];
  if (values?.length)
    return fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...values) },
      { weight: 1, arbitrary: plain(schema, known) },
    );
  return plain(schema, known);
}

function plain(schema: Schema, known: Record<string, string[]>): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((each) => plain(each, known)));
  const { type } = schema;
  if (Array.isArray(type)) return fc.oneof(...type.map((each) => plain({ ...schema, type: each }, known)));
  switch (type) {
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number":
      return fc.integer({ min: schema.minimum ?? -10, max: Math.min(schema.maximum ?? 100, 5000) });
    case "array":
      return fc.array(plain(schema.items ?? {}, known), { maxLength: 3 });
    case "object":
      return objectOf(schema, known);
    case "string":
      return text(schema);
    case "null":
      return fc.constant(null);
    default:
      return junk;
  }
}

/** What is required is nearly always there. */
function objectOf({ properties = {}, required = [] }: Schema, known: Record<string, string[]>) {
  const fields = Object.entries(properties).map(([name, schema]) => {
    const given = arbitraryOf(schema, known, name);
    const odds = required.includes(name) ? 20 : 1;
    return fc
      .oneof(
        { weight: odds, arbitrary: given.map((value) => [value]) },
        { weight: 1, arbitrary: fc.constant([]) },
      )
      .map((value) => [name, value] as const);
  });
  return fc
    .tuple(...fields)
    .map((all) =>
      Object.fromEntries(all.flatMap(([name, [value]]) => (value === undefined ? [] : [[name, value]]))),
    );
}

function text({ format, pattern, minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<string> {
  const day = fc.integer({ min: -40, max: 40 }).map((days) => new Date(Date.now() + days * 86_400_000));
  if (format === "uuid") return fc.uuid();
  if (format === "date-time") return day.map((at) => at.toISOString());
  if (format === "date") return day.map((at) => at.toISOString().slice(0, 10));
  if (pattern) return fc.stringMatching(new RegExp(pattern, "u"));
  return fc.oneof(words, fc.string({ minLength, maxLength: Math.min(maxLength + 1, 300) }));
}
