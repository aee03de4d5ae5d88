import type { Documented } from "../api-document";
import { broken, brokenText, jsonText, ODD_PARTS } from "./broken";
import { formOf, type Sent } from "./form";
import type { Known } from "./known";
import { ODD_BODIES, ODD_HEADERS, ODD_KEYS, ODD_TAGS } from "./odd";
import type { Random } from "./random";
import type { Call } from "./send";
import { type Draw, fitting, uuid } from "./values";

/** What is wrong with a call, if anything. */
const WAYS = [
  ...["good", "good", "good", "good", "good", "edges", "edges", "broken", "broken"],
  ...["address", "headers", "wire", "length"],
] as const;
/** Of a body, where no files are sent. */
const TOO_LONG = 1_100_000;
type Way = (typeof WAYS)[number];

/** One call of an operation, made from nothing but its entry in the document and what was answered so far. */
export function callOf(
  operation: Documented,
  known: Known,
  random: Random,
  who: Record<string, string>,
): Call {
  const { method, entry } = operation;
  const isChange = method !== "GET";
  const way: Way = random.of(WAYS);
  const edges = way === "edges" ? random.of([3, 8, 15]) : 40;
  const draw: Draw = { ...random, edges, known: (name) => known.of(name, isChange) };
  const { headers, body } = bodyOf(operation, way, draw);
  const call: Call = {
    method,
    path: `/api/v1${addressOf(operation, known, way, draw)}${queryOf(entry, way, draw)}`,
    headers: {
      ...who,
      ...headers,
      ...conditions(operation, way, draw),
      ...(way === "headers" && random.of(ODD_HEADERS)),
    },
    ...(body && { body }),
  };
  if (way !== "length" || !isChange) return call;
  return random.once(2) ? { ...call, isChunked: true } : { ...call, body: Buffer.alloc(TOO_LONG, "[") };
}

/** What stands at a place is looked for where the address up to there was answered, then by its name. */
function addressOf({ path, method, entry }: Documented, known: Known, way: Way, draw: Draw): string {
  const isOdd = way === "address";
  const odd = isOdd ? draw.of(path.match(/\{\w+\}/g) ?? [""]) : "";
  let concrete = "";
  let address = "";
  for (const part of path.split("/").slice(1)) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    const value = name === undefined ? part : valueAt(name);
    address += part === odd ? `/${draw.of(ODD_PARTS)}` : `/${encodeURIComponent(value)}`;
    concrete += `/${value}`;
  }
  return isOdd && draw.once(10) ? `${address}${draw.of(["/", "//", "/x", ";a=b", "#x"])}` : address;

  function valueAt(name: string): string {
    const isChange = method !== "GET";
    for (const where of /id$/i.test(name) ? [`${concrete}/`, name] : [name, `${concrete}/`]) {
      const found = known.of(where, isChange);
      if (found.length && !draw.once(30)) return draw.of(found);
    }
    const schema = entry.parameters?.find((each) => each.in === "path" && each.name === name)?.schema ?? {};
    return String(fitting(schema, draw, name)).toWellFormed() || uuid(draw);
  }
}

function queryOf({ parameters = [] }: Documented["entry"], way: Way, draw: Draw): string {
  const query = new URLSearchParams();
  for (const { in: place, name, schema, required } of parameters) {
    if (place !== "query" || (!required && !draw.once(2))) continue;
    const given = way === "broken" && draw.once(2) ? brokenText(draw) : fitting(schema, draw, name);
    for (const each of [given].flat().slice(0, 60))
      query.append(name, String(each).toWellFormed().slice(0, 2000));
  }
  if (way === "broken" && draw.once(3)) query.append(brokenText(draw).slice(0, 50), "1");
  const odd =
    way === "address"
      ? draw.of(["&limit=%zz", "&cursor=%00", "&limit=1&limit=2", "&a[b]=1", "&__proto__=1", ""])
      : "";
  return query.size || odd ? `?${query}${odd}` : "";
}

function bodyOf(
  { method, entry: { requestBody } }: Documented,
  way: Way,
  draw: Draw,
): Sent | { headers: object; body?: Buffer } {
  if (way === "wire" && method !== "GET")
    return { headers: { "content-type": "application/json" }, body: Buffer.from(draw.of(ODD_BODIES)) };
  const kinds = Object.entries(requestBody?.content ?? {});
  if (!kinds.length) return { headers: {} };
  const [kind, { schema }] = draw.of(kinds);
  const fits = fitting(schema, draw);
  const given = way === "broken" ? broken(fits, draw) : fits;
  if (kind !== "multipart/form-data")
    return { headers: { "content-type": kind }, body: Buffer.from(jsonText(given)) };
  const files = Object.entries(schema.properties ?? {}).flatMap(([name, { format, items }]) =>
    format === "binary" || items?.format === "binary" ? [name] : [],
  );
  const fields = Object.entries(Object(given)).filter(([name]) => !files.includes(name));
  return formOf(Object.fromEntries(fields), files, draw);
}

function conditions(operation: Documented, way: Way, draw: Draw): Record<string, string> {
  const isOdd = way === "headers" || way === "edges";
  return {
    ...(operation.takes("Idempotency-Key") &&
      draw.once(2) && { "idempotency-key": isOdd ? draw.of(ODD_KEYS) : uuid(draw) }),
    ...(operation.takes("If-Match") && draw.once(2) && { "if-match": isOdd ? draw.of(ODD_TAGS) : "*" }),
  };
}
