import { createServer } from "node:net";

/**
 * A port that nothing listens on: the wanted one when it is free, otherwise any.
 * @param {number} [wanted]
 * @param {string} [host]
 * @returns {Promise<number>}
 */
export async function freePort(wanted = 0, host = "127.0.0.1") {
  return (await listenOnce(wanted, host)) ?? (await listenOnce(0, host)) ?? wanted;
}

/**
 * The first free port from `first` upwards that browsers open.
 * @param {number} first
 * @returns {Promise<number>}
 */
export async function nextFreePort(first) {
  for (let port = first; port < first + 100; port++) {
    if ((await listenOnce(port, undefined)) && !(await isRefusedByBrowsers(port))) return port;
  }
  return freePort();
}

/**
 * Browsers open no pages at some ports (https://fetch.spec.whatwg.org/#port-blocking). Node's fetch knows the same list,
 * and refuses before it connects.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export async function isRefusedByBrowsers(port) {
  const signal = AbortSignal.timeout(1_000);
  const error = await fetch(`http://127.0.0.1:${port}`, { method: "HEAD", signal }).catch((error) => error);
  return error.cause?.message === "bad port";
}

/**
 * @param {number} port
 * @param {string | undefined} host
 * @returns {Promise<number | undefined>}
 */
function listenOnce(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen({ port, host }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : undefined));
    });
  });
}
