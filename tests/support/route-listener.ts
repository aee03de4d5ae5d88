import type { RequestListener } from "node:http";
import { NextRequest } from "next/server";
import { readAll } from "./loopback";

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
