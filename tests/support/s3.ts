import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
// @ts-expect-error: it comes without types
import S3rver from "s3rver";

/** An S3 server on the loopback with an empty bucket, configured for this test file. Returns how to stop it. */
export async function startS3(): Promise<() => Promise<void>> {
  const s3 = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory: join(process.env.DATA_DIR as string, "s3"),
    configureBuckets: [{ name: "estate", configs: [] }],
  });
  await s3.run();
  const server: Server = s3.httpServer;
  Object.assign(process.env, {
    S3_BUCKET: "estate",
    S3_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    S3_ACCESS_KEY_ID: "S3RVER",
    S3_SECRET_ACCESS_KEY: "S3RVER",
  });
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
}
