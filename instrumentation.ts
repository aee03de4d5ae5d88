/** Called by Next once, when the server starts. */
export async function register() {
  // Read here and literally: Next leaves the import out of the edge bundle by it.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { rememberPeerAddress } = await import("./lib/web/peer-address");
  rememberPeerAddress();
  const { countRequests } = await import("./lib/platform/metrics-http");
  countRequests();
  const { startProcess } = await import("./lib/jobs/process");
  await startProcess();
}
