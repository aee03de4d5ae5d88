import { describe, expect, test } from "vitest";
import { rules } from "./rules";
import { findViolations, parse } from "./source";

const action = '"use server";\nimport { defineAction } from "@/lib/web/define-action";\n';
const verb = 'import { transact } from "@/lib/platform/transact";\n';
const usesPrisma =
  'import { prisma } from "@/lib/platform/prisma"; export const countUsers = () => prisma.user.count();';

/** Files that break a rule, and files that must not be mistaken for it. */
const samples: [rule: string, broken: Record<string, string>, fine: Record<string, string>][] = [
  [
    "imports flow down",
    {
      "lib/platform/clock.ts": 'import "@/lib/people/queries";',
      "lib/people/roles.ts": 'import { x } from "@/lib/maintenance/status";',
      "lib/maintenance/costs.ts": 'import { x } from "@/lib/bookings/status";',
      "lib/finance/budgets.ts": 'import { x } from "@/lib/web/session";',
      "lib/gossip/rumours.ts": 'import { x } from "@/lib/people/roles";',
      "lib/jobs/sweep.ts": 'const x = await import("@/lib/web/session"); export { x };',
      "app/page.tsx": 'import { x } from "@/lib/jobs/schedule";',
      "components/ui/badge.tsx": 'import { x } from "@/lib/maintenance/status";',
      "components/bookings/form.tsx": 'import { x } from "@/components/maintenance/badge";',
      "components/events/card.tsx": 'import { x } from "../../app/page";',
      "components/people/list.tsx": 'import { people } from "@/lib/people/list-people";',
    },
    {
      "lib/people/list-people.ts": `${usesPrisma} export const people = 1;`,
      "lib/notifications/audience.ts": 'import { x } from "@/lib/maintenance/status";',
      "lib/maintenance/status.ts":
        'import type { Role } from "@/lib/generated/prisma/enums"; export const x = 1;',
      "lib/cli/main.ts": 'import { x } from "@/lib/maintenance/status";',
      "app/api/inngest/route.ts": 'import { x } from "@/lib/jobs/schedule";',
      "components/maintenance/badge.tsx":
        'import { x } from "@/lib/maintenance/status"; import "@/components/ui/badge";',
      "components/people/card.tsx": 'import type { people } from "@/lib/people/list-people";',
      "instrumentation.ts": 'import "@/lib/jobs/schedule";',
    },
  ],
  [
    "only lib/web knows Next",
    {
      "lib/people/session.ts": 'import { cookies } from "next/headers";',
      "lib/jobs/x.ts": 'await import("next/cache");',
    },
    {
      "lib/web/session.ts": 'import { cookies } from "next/headers";',
      "app/page.tsx": 'import Link from "next/link";',
    },
  ],
  [
    "only platform and domains talk to the database",
    {
      "app/page.tsx": usesPrisma,
      "lib/web/session.ts": usesPrisma,
      "components/people/list.tsx": 'import { PrismaClient } from "@/lib/generated/prisma/client";',
    },
    {
      "lib/people/queries.ts": usesPrisma,
      "lib/jobs/queue.ts": 'import { pool } from "@/lib/platform/prisma";',
      "components/people/card.tsx": 'import type { User } from "@/lib/generated/prisma/client";',
    },
  ],
  [
    "the environment is read in one place",
    {
      "lib/people/sign-in.ts": "export const secret = process.env.NEXTAUTH_SECRET;",
      "app/page.tsx": "const { DEMO_MODE } = process.env; export { DEMO_MODE };",
      "lib/jobs/x.ts": "export const both = [process.env.NODE_ENV, process.env.PORT];",
    },
    {
      "lib/platform/env.ts": "export const all = process.env;",
      "instrumentation.ts": 'export const onServer = process.env.NEXT_RUNTIME === "nodejs";',
      "lib/web/comment.ts": "// process.env is read elsewhere\nexport {};",
    },
  ],
  [
    "files are named for what they do",
    { "lib/people/utils.ts": "", "components/ui/index.tsx": "", "lib/web/types.ts": "" },
    { "lib/people/queries.ts": "" },
  ],
  [
    "files are named in kebab-case",
    { "lib/people/signIn.ts": "", "components/Shell/bar.tsx": "", "app/(estate)/UserCard.tsx": "" },
    {
      "app/api/auth/[...nextauth]/route.ts": "",
      "lib/people/sign-in.ts": "",
      "components/ui/data-table.test-data.ts": "",
    },
  ],
  [
    "a verb file exports one verb",
    {
      "lib/maintenance/close-request.ts": `${verb}export async function closeRequest(input, actor) { return transact(actor, input); }`,
      "lib/maintenance/rate-request.ts": `${verb}export async function rate(actor, input) { return transact(actor, input); }`,
      "lib/people/approve-resident.ts": `${verb}export const approveResident = (actor, input) => transact(actor, input);
        export function rejectResident(actor, input) {}`,
    },
    {
      "lib/maintenance/resolve-request.ts": `${verb}export interface Answer { at: Date }
        export async function resolveRequest(actor, input, now = new Date()) { return transact(actor, () => find(input, now)); }
        function find() {}`,
      "lib/bookings/expire-holds.ts": `${verb}export async function expireHolds(actor, now = new Date()) { return transact(actor, () => now); }`,
      "lib/maintenance/queries.ts": "export function a(db) {} export function b(db) {}",
    },
  ],
  [
    '"use server" files export guarded actions only',
    {
      "app/one/actions.ts": `${action}export async function open(form) {}`,
      "app/two/actions.ts": `${action}export const open = async () => {};`,
      "app/three/actions.ts": `${action}const open = 1; export { open };`,
      "app/four/actions.ts": '"use server"; export * from "./other";',
      "app/five/page.tsx":
        'export default function Page() { async function save() { "use server"; } return save; }',
    },
    {
      "app/six/actions.ts": `${action}export const open = defineAction(schema, verb); export type State = string;`,
      "app/seven/actions.ts": '"use server"; export const signIn = definePublicAction(schema, verb);',
      "lib/web/define-action.ts": "export function defineAction() {}",
    },
  ],
];

describe.each(samples)("%s", (name, broken, fine) => {
  const tree = Object.entries({ ...broken, ...fine }).map(([file, code]) => parse(file, code));
  const rule = rules[name];
  if (!rule) throw new Error(`There is no rule "${name}".`);
  const accused = new Set(findViolations(tree, [rule]).map(({ file }) => file));

  test.each(Object.keys(broken))("finds %s", (file) => expect(accused).toContain(file));
  test.each(Object.keys(fine))("leaves %s alone", (file) => expect(accused).not.toContain(file));
});

test("every rule has its samples", () => {
  expect(samples.map(([name]) => name)).toEqual(Object.keys(rules));
});
