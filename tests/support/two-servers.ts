import { type AtEnd, copyDemo, prepareDemo, serveDemo } from "./demo-estate";
import { roundRobin } from "./round-robin";

/**
 * As docs/operate/several-servers.md says: two production servers over one database and one folder of files, and
 * before them a balancer that hands each request to the other one.
 */
export async function startTwoServers(name: string, atEnd: AtEnd, settings: Record<string, string> = {}) {
  const demo = process.env.E2E_DEMO ? JSON.parse(process.env.E2E_DEMO) : await prepareDemo(atEnd);
  const balancer = await roundRobin();
  atEnd(balancer.close);
  const copy = await copyDemo(demo, `${name}_${process.pid}`);
  const env = { ...copy, ...settings, NEXTAUTH_URL: balancer.url, TRUSTED_PROXIES: "1" };
  const servers = await Promise.all([serveDemo(env, atEnd), serveDemo(env, atEnd)]);
  balancer.targets.push(...servers.map(({ url }) => url));
  return { balancer, servers, databaseUrl: copy.DATABASE_URL as string };
}
