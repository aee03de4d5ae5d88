// npx tsx tests/bench/lighthouse.ts [--runs 3] [--person asha.menon]: what Lighthouse says of the main pages on a phone.
import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { closePrisma, prisma } from "@/lib/platform/prisma";
import { ensureBrowser } from "../../scripts/lib/browser.mjs";
import { say } from "../../scripts/lib/progress.mjs";
import { fromRoot } from "../../scripts/lib/root.mjs";
import { type AtEnd, copyDemo, prepareDemo, serveDemo } from "../support/demo-estate";
import { type Audited, audit, type Page } from "./lighthouse-audit";
import { reportAudits } from "./lighthouse-report";
import { buildServer } from "./server";
import { sessionCookie } from "./targets";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "3" }, person: { type: "string", default: "asha.menon" } },
});
const cleanups: (() => unknown)[] = [];
try {
  process.exitCode = (await benchPhone((cleanup) => cleanups.push(cleanup))) ? 0 : 1;
} finally {
  await closePrisma();
  for (const cleanup of cleanups.reverse()) await cleanup();
}

async function benchPhone(atEnd: AtEnd): Promise<boolean> {
  await ensureBrowser(say);
  await buildServer();
  const env = await copyDemo(await prepareDemo(atEnd), "phone");
  Object.assign(process.env, env);
  const { url } = await serveDemo({ ...env, JOBS_WORKER: "external" }, atEnd);
  const folder = fromRoot("bench-results/lighthouse");
  mkdirSync(folder, { recursive: true });
  const audited: Audited[] = [];
  for (const page of await pages(env.NEXTAUTH_SECRET as string)) {
    say(`${page.name}: ${page.path}`);
    await fetch(url + page.path, { headers: { cookie: page.cookie ?? "" } }).then((answer) => answer.text());
    audited.push(await audit(url, page, { folder, runs: Number(values.runs) }));
  }
  return reportAudits(folder, audited);
}

async function pages(secret: string): Promise<Page[]> {
  const { id } = await prisma.user.findUniqueOrThrow({
    where: { email: `${values.person}@demo.khaki.example` },
  });
  const cookie = await sessionCookie({ userId: id }, secret);
  const { ticketNumber } = await prisma.maintenanceRequest.findFirstOrThrow({
    where: { OR: [{ residentId: id }, { assignedToId: id }], updates: { some: {} } },
    orderBy: { createdAt: "desc" },
  });
  return [
    { name: "sign-in", path: "/sign-in" },
    { name: "home", path: "/", cookie },
    { name: "list", path: "/maintenance", cookie },
    { name: "detail", path: `/maintenance/${ticketNumber}`, cookie },
  ];
}
