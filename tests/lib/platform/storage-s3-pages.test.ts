import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { storedKeys } from "../../support/photos";

// s3rver cannot page on a current OpenSSL (its tokens are DES): these two pages are what S3 itself answers.
const pages = {
  first: { keys: ["a.jpg", "b.jpg"], next: "second" },
  second: { keys: ["c.jpg"], next: null },
};
const server = createServer((request, response) => {
  const token = new URL(request.url as string, "http://s3").searchParams.get("continuation-token") ?? "first";
  const { keys, next } = pages[token as keyof typeof pages];
  response.setHeader("content-type", "application/xml").end(
    `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
      <Name>estate</Name><KeyCount>${keys.length}</KeyCount><IsTruncated>${next !== null}</IsTruncated>
      ${next === null ? "" : `<NextContinuationToken>${next}</NextContinuationToken>`}
      ${keys.map((key) => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`).join("")}
    </ListBucketResult>`,
  );
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  Object.assign(process.env, {
    S3_BUCKET: "estate",
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_ACCESS_KEY_ID: "key",
    S3_SECRET_ACCESS_KEY: "secret",
  });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test("a bucket of more than one page is listed completely", async () => {
  expect(await storedKeys()).toEqual(["a.jpg", "b.jpg", "c.jpg"]);
});
