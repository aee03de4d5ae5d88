import { buildIfChanged } from "../../scripts/lib/next.mjs";
import { testBuild } from "../../scripts/lib/suites.mjs";
import { type AtEnd, copyDemo, prepareDemo, serveDemo } from "./demo-estate";

/** How many workers there are. A server that is given is shared by all tests, one after the other. */
export const estates = process.env.E2E_URL ? 1 : 2;

/**
 * A production server over a fresh demo estate for each worker; E2E_URL holds their addresses, and E2E_DATABASE those of
 * their databases. With E2E_URL set already, the tests drive that server instead.
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
  const [servers, databases]: [string[], string[]] = [[], []];
  for (let n = 1; n <= estates; n++) {
    const settings = await copyDemo(demo, `estate_${n}`);
    servers.push((await serveDemo(settings, atEnd)).url);
    databases.push(settings.DATABASE_URL as string);
  }
  process.env.E2E_DATABASE = databases.join(" ");
  return servers;
}
