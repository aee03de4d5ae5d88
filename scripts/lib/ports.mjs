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
 * The first free port from `first` upwards.
 * @param {number} first
 * @returns {Promise<number>}
 */
export async function nextFreePort(first) {
  for (let port = first; port < first + 100; port++) {
    if (await listenOnce(port, undefined)) return port;
  }
  return freePort();
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
