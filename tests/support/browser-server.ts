import { buildIfChanged } from "../../scripts/lib/next.mjs";
import { testBuild } from "../../scripts/lib/suites.mjs";
import { type AtEnd, copyDemo, prepareDemo, serveDemo } from "./demo-estate";

/** How many workers there are. A server that is given is shared by all tests, one after the other. */
export const estates = process.env.E2E_URL ? 1 : 2;

/**
 * A production server over a fresh demo estate for each worker; E2E_URL holds their addresses. With E2E_URL set
 * already, the tests drive that server instead.
 */
export default async function startEstates() {
  if (process.env.E2E_URL) return;
  const cleanups: (() => unknown)[] = [];
  const cleanUp = async () => {
    for (const cleanup of cleanups.reverse()) await cleanup();
  };
  try {
    process.env.E2E_URL = (await startServers((cleanup) => cleanups.push(cleanup))).join(" ");
  } catch (error) {
    await cleanUp();
    throw error;
  }
  return cleanUp;
}

async function startServers(atEnd: AtEnd): Promise<string[]> {
  await buildIfChanged({ distDir: testBuild });
  const demo = await prepareDemo(atEnd);
  process.env.E2E_DEMO = JSON.stringify(demo);
  const servers: string[] = [];
  for (let n = 1; n <= estates; n++)
    servers.push((await serveDemo(await copyDemo(demo, `estate_${n}`), atEnd)).url);
  return servers;
}
