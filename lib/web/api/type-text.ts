/** What the document says of a value: the part of JSON Schema that our schemas need. */
export type JsonSchema = {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  format?: string;
  description?: string;
};

/** The TypeScript type of a value: `{ id: string; rating: number | null }`. */
export function typeText(schema: JsonSchema, indent = ""): string {
  if (schema.$ref) return schema.$ref.split("/").at(-1) as string;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.anyOf) return schema.anyOf.map((each) => typeText(each, indent)).join(" | ");
  const { type } = schema;
  if (Array.isArray(type)) return type.map((each) => typeText({ ...schema, type: each }, indent)).join(" | ");
  switch (type) {
    case "integer":
      return "number";
    case "string":
      return schema.format === "binary" ? "Blob" : "string";
    case "array":
      return listOf(typeText(schema.items ?? {}, indent));
    case "object":
      return objectText(schema, indent);
    case "boolean":
    case "number":
    case "null":
      return type;
    default:
      return "unknown";
  }
}

const listOf = (item: string) => (/^\w+$/.test(item) ? `${item}[]` : `Array<${item}>`);

function objectText({ properties, required = [], additionalProperties }: JsonSchema, indent: string): string {
  const inner = `${indent}  `;
  const fields = Object.entries(properties ?? {}).map(([name, schema]) => {
    const key = /^\w+$/.test(name) ? name : JSON.stringify(name);
    return `${inner}${key}${required.includes(name) ? "" : "?"}: ${typeText(schema, inner)};\n`;
  });
  if (fields.length) return `{\n${fields.join("")}${indent}}`;
  return typeof additionalProperties === "object"
    ? `Record<string, ${typeText(additionalProperties, indent)}>`
    : "Record<string, never>";
}
