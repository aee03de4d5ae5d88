import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** A network between the browser and the estate which the browser takes for a good one, also while nothing gets through. */
export type Line = {
  url: string;
  /** Each connection is refused. */
  cut: () => void;
  /** Each is taken, and nothing is said. */
  silence: () => void;
  mend: () => void;
  close: () => void;
};

export async function openLine(target: string): Promise<Line> {
  let state: "mended" | "cut" | "silent" = "mended";
  const server = createServer((incoming, outgoing) => {
    if (state === "cut") return void incoming.socket.destroy();
    if (state === "silent") return;
    const passed = request(
      new URL(incoming.url ?? "/", target),
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    passed.on("error", () => outgoing.destroy());
    outgoing.on("close", () => passed.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    cut: () => {
      state = "cut";
      server.closeAllConnections();
    },
    silence: () => {
      state = "silent";
    },
    mend: () => {
      state = "mended";
      server.closeAllConnections();
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
