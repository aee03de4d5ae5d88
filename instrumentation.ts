import type { Instrumentation } from "next";

/** Called by Next once, when the server starts. */
export async function register() {
  // Read here and literally: Next leaves the import out of the edge bundle by it.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { maskPrinted } = await import("./lib/platform/printed");
  maskPrinted();
  const { makeRequestsReadable } = await import("./lib/web/readable-request");
  makeRequestsReadable();
  const { rememberPeerAddress } = await import("./lib/web/peer-address");
  rememberPeerAddress();
  const { traceRequests } = await import("./lib/web/trace-requests");
  traceRequests();
  const { countRequests } = await import("./lib/platform/metrics-http");
  countRequests();
  const { startProcess } = await import("./lib/jobs/process");
  await startProcess();
}

/** What a page, an action or a route handler did not catch. The digest is what the person sees. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { reportUncaught } = await import("./lib/web/report-failure");
  reportUncaught(error, { requestId: request.headers["x-request-id"], where: context.routePath });
};
