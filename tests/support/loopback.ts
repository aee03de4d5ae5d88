import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { NextRequest } from "next/server";

/** An HTTP server on a free port of this machine. `close` also cuts connections that hang. */
export async function loopback(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

type Route = Partial<Record<"GET" | "POST" | "PUT", (request: NextRequest) => Promise<Response>>>;

/** Serves a route handler of the app over real HTTP. */
export function routeListener(route: Route): RequestListener {
  return async (request, response) => {
    const body = await readAll(request);
    const handler = route[request.method as keyof Route];
    if (!handler) return void response.writeHead(405).end();
    const answer = await handler(
      new NextRequest(`http://${request.headers.host}${request.url}`, {
        method: request.method as string,
        headers: Object.entries(request.headers) as [string, string][],
        ...(body && { body }),
      }),
    );
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(await answer.text());
  };
}

export async function readAll(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
