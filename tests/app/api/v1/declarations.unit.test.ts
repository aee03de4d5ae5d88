import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { OPERATIONS } from "@/lib/web/api/operations";
import { fromRoot } from "../../../../scripts/lib/root.mjs";

const named = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;

test("whatever is made can be sent twice, but where the answer has a secret", () => {
  const made = OPERATIONS.filter(({ status, isIdempotent }) => status === 201 && !isIdempotent);
  expect(made.map(named)).toEqual(["POST /webhooks"]);
});

test("whatever is corrected can be compared with what was read", () => {
  const blind = OPERATIONS.filter(({ method, current }) => method === "PATCH" && !current);
  expect(blind.map(named)).toEqual([]);
  const corrected = OPERATIONS.filter(({ method, path }) => method === "PATCH" && !/correction$/.test(path));
  const tagged = OPERATIONS.filter(({ method, version }) => method === "GET" && version).map(
    ({ path }) => path,
  );
  expect(corrected.map(({ path }) => path).filter((path) => !tagged.includes(path))).toEqual([]);
});

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
