import { log } from "@/lib/platform/log";

/** A bug, not a refusal: logged with the request's id, which is also what the person is told. */
export function reportFailure(error: unknown, requestId: string, where: string): void {
  log().error({ error, requestId, where }, "request failed");
}

export const failureMessage = (requestId: string): string =>
  `Something went wrong on our side and nothing was changed. Please try again (reference ${requestId}).`;

/** The same for what no door caught, such as a page: Next answers, and shows the digest. */
export function reportUncaught(
  error: unknown,
  { requestId, where }: { requestId: unknown; where: string },
): void {
  const { digest } = (error ?? {}) as { digest?: unknown };
  log().error({ error, digest, requestId, where }, "request failed");
}
