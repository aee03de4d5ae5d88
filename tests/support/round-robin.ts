import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

export type RoundRobin = {
  url: string;
  /** Where requests go, in turns; one that refuses the connection is passed over. */
  targets: string[];
  /** How many requests each target has answered. */
  served: Map<string, number>;
  close: () => void;
};

/** The smallest load balancer: no stickiness, and an address of the caller for TRUSTED_PROXIES=1. */
export async function roundRobin(): Promise<RoundRobin> {
  const targets: string[] = [];
  const served = new Map<string, number>();
  let turn = 0;

  const server = createServer((incoming, outgoing) => {
    const tries = targets.map((_, index) => targets[(turn + index) % targets.length] as string);
    turn++;
    const next = () => {
      const target = tries.shift();
      if (!target) return outgoing.writeHead(502).end();
      const passed = request(new URL(incoming.url ?? "/", target), {
        method: incoming.method,
        headers: { ...incoming.headers, "x-forwarded-for": incoming.socket.remoteAddress },
      });
      passed.on("response", (answer) => {
        served.set(target, (served.get(target) ?? 0) + 1);
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
        outgoing.on("close", () => passed.destroy());
      });
      passed.on("error", (error) => {
        if ("code" in error && error.code === "ECONNREFUSED") next();
        else outgoing.destroy();
      });
      incoming.pipe(passed);
    };
    next();
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    targets,
    served,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
