import { forbidden } from "@/lib/platform/errors";
import type { Operation } from "./operation";

/** A token changes nobody's way of signing in and makes no secret that outlives it, whatever its scopes. */
export function refuseToken({ notByToken }: Operation, input: unknown, current: unknown): void {
  const what = typeof notByToken === "function" ? notByToken(input, current) : notByToken;
  if (what) throw forbidden("web.not_by_token", `This is done on the screens, not with a token: ${what}`);
}
