import { openEstate } from "./estate.mjs";
import { buildIfChanged, serve } from "./next.mjs";
import { isRefusedByBrowsers, nextFreePort } from "./ports.mjs";
import { seedIfEmpty } from "./seed.mjs";
import { atExit } from "./shutdown.mjs";

/**
 * Database, demo data, build, web server. Resolves when the address answers.
 * @param {{ mode: "start" | "dev", demo: boolean, say: (line: string) => void }} options
 */
export async function serveEstate({ mode, demo, say }) {
  const port = await choosePort(say);
  const estate = await openEstate(say);
  const env = {
    ...estate.env,
    DEMO_MODE: String(demo),
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || `http://localhost:${port}`,
  };
  await Promise.all([
    demo && seedIfEmpty(estate.url, env, say),
    mode === "start" && buildIfChanged({ env, say }),
  ]);
  const server = await serve({ mode, port, env });
  atExit(server.stop);
  say(`The Khaki Estate is open: ${server.url}`);
  return server;
}

/**
 * PORT, or 3000; if that is taken the next free one, and we say so.
 * @param {(line: string) => void} say
 */
async function choosePort(say) {
  const wanted = Number(process.env.PORT || 3000);
  if (await isRefusedByBrowsers(wanted))
    throw new Error(
      `Browsers refuse to open port ${wanted}, because another protocol uses it. Choose another one: PORT=3000`,
    );
  const port = await nextFreePort(wanted);
  if (port !== wanted) say(`Port ${wanted} is in use by another program; taking ${port}`);
  return port;
}
