import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { makeRequestsReadable, readableUrl, STRANGE_METHOD_HEADER } from "@/lib/web/readable-request";

test.each([
  ["/maintenance?search=%zz", "/maintenance?search=%zz"],
  ["/maintenance/caf%C3%A9", "/maintenance/caf%C3%A9"],
  ["/maintenance/%zz", "/maintenance/%25zz"],
  ["/maintenance/%E0%A4%A/x%20y?a=%zz?b", "/maintenance/%25E0%25A4%25A/x%20y?a=%zz?b"],
  ["/100%/%ff", "/100%25/%25ff"],
])("%s can be read as %s", (url, readable) => {
  expect(readableUrl(url)).toBe(readable);
  expect(() => decodeURIComponent(readable.split("?")[0] ?? "")).not.toThrow();
});

test("a server gets no address that cannot be decoded and no method that nobody has", async () => {
  makeRequestsReadable();
  const server = http.createServer(({ method, url, headers }, response) =>
    response.end(`${method} ${url} ${headers[STRANGE_METHOD_HEADER]}`),
  );
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const ask = async (method: string, path: string) => {
    const asked = http.request({ host: "127.0.0.1", port, path, method, agent: false }).end();
    const [answer] = (await once(asked, "response")) as [http.IncomingMessage];
    let text = "";
    for await (const chunk of answer) text += chunk;
    return text;
  };
  try {
    expect(await ask("GET", "/a/%zz")).toBe("GET /a/%25zz undefined");
    expect(await ask("TRACE", "/a")).toBe("OPTIONS /a TRACE");
  } finally {
    server.close();
  }
});
