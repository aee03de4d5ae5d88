import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { OPERATIONS } from "@/lib/web/api/operations";
import { fromRoot } from "../../../../scripts/lib/root.mjs";

const named = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;

test("whatever is made can be sent twice, but where the answer has a secret", () => {
  const made = OPERATIONS.filter(({ status, isIdempotent }) => status === 201 && !isIdempotent);
  expect(made.map(named)).toEqual(["POST /webhooks"]);
});

/** What is changed without being compared, and why that loses nobody's work. */
const BLIND = {
  "POST /areas/{areaId}/waiting": "adds one's own entry, and changes nothing about the area",
  "POST /incidents/{incidentId}/resolution": "each request by its own rules, in a transaction of its own",
  "PUT /committee-packs/{month}": "a month that has its pack keeps it",
  "PUT /shared-requests/{ticketNumber}/joining": "one's own yes: nobody else writes it, and twice is once",
};

test("whatever is replaced or corrected can be compared with what was read", () => {
  const blind = OPERATIONS.filter(({ method, subject }) => /^PUT|^PATCH/.test(method) && !subject);
  expect(blind.map(named).sort()).toEqual(Object.keys(BLIND).filter((name) => name.startsWith("PUT")));
});

test("whatever changes something that has an ETag can be compared with it", () => {
  const things = OPERATIONS.filter(({ method, version }) => method === "GET" && version);
  const partsOf = (path: string) =>
    things.filter((thing) => path === thing.path || path.startsWith(`${thing.path}/`));
  const blind = OPERATIONS.filter(
    ({ method, path, status, subject }) =>
      method !== "GET" && status !== 201 && !subject && partsOf(path).length > 0,
  );
  expect(blind.map(named).filter((name) => !(name in BLIND))).toEqual([]);
});

test("what is compared is read where the document says", () => {
  const reads = new Map(OPERATIONS.flatMap((each) => (each.method === "GET" ? [[each.path, each]] : [])));
  const lost = OPERATIONS.filter(({ subject }) => {
    const read = subject && reads.get(subject.at);
    if (!subject) return false;
    return subject.isItem
      ? !JSON.stringify(read && z.toJSONSchema(read.answer, SHOWN)).includes('"etag"')
      : !read?.version;
  });
  expect(lost.map(named)).toEqual([]);
});
const SHOWN = { io: "output", unrepresentable: "any" } as const;

test("what only reads does with a scope for reading, what changes with one for writing", () => {
  const wrong = OPERATIONS.filter(({ method, scope }) => (method === "GET") !== scope.endsWith(":read"));
  expect(wrong.map(named)).toEqual(["POST /audit/verification"]);
});

test("what has a limit of its own on the screens has it here", () => {
  const limited = OPERATIONS.flatMap((each) => (each.limit ? [`${each.limit.name}: ${named(each)}`] : []));
  expect(limited.sort()).toEqual([
    "audit-verify: POST /audit/verification",
    "bulk: POST /maintenance/acknowledgements",
    "bulk: POST /maintenance/assignments",
    "document-upload: POST /documents",
    "document-upload: POST /documents/{documentId}/versions",
    "pack: PUT /committee-packs/{month}",
    "webhook: POST /webhook-deliveries/{deliveryId}/replay",
    "webhook: POST /webhooks/{endpointId}/test",
  ]);
});

/** Of the screens alone: who gets in and with what, and how a list looks. */
const SCREENS_ONLY = [
  ...["changePassword", "createToken", "revokeToken", "endSessions"],
  ...["chooseDeviceKinds", "removeDevice"],
  ...["saveView", "removeView", "chooseColumns", "runBulkAction"],
  ...["uploadOwners", "mapColumns", "startImport"],
];

test("what the screens can do the API can do", () => {
  const verbs = new Set(
    textsIn("app/(estate)", /actions\.ts$/).flatMap((text) =>
      [...text.matchAll(/\bverb: (\w+),/g)].map(([, verb]) => verb as string),
    ),
  );
  const declared = textsIn("lib/web/api", /\.ts$/).join("\n");
  const missing = [...verbs].filter((verb) => !new RegExp(`import \\{[^}]*\\b${verb}\\b`).test(declared));
  expect(missing.sort()).toEqual([...SCREENS_ONLY].sort());
});

const textsIn = (folder: string, name: RegExp): string[] =>
  readdirSync(fromRoot(folder), { recursive: true, encoding: "utf8" })
    .filter((file) => name.test(file))
    .map((file) => readFileSync(fromRoot(`${folder}/${file}`), "utf8"));
