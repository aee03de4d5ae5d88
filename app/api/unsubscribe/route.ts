import { redirect } from "next/navigation";
import { unsubscribeInput } from "@/lib/notifications/schema";
import { unsubscribe } from "@/lib/notifications/unsubscribe";
import { anonymous } from "@/lib/platform/actor";
import { AppError } from "@/lib/platform/errors";
import { refusalResponse } from "@/lib/web/problem";
import { requestId } from "@/lib/web/request-id";

export const dynamic = "force-dynamic";

/**
 * One click in a mail program (RFC 8058): no cookies, no page, no question; the signed token says who and what. It
 * comes from the mail program's own servers, so there is no origin to check.
 */
export async function POST(request: Request): Promise<Response> {
  const id = await requestId();
  try {
    await unsubscribe(anonymous(id), tokenOf(request));
    return new Response("Unsubscribed.\n", { headers: { "content-type": "text/plain; charset=utf-8" } });
  } catch (error) {
    if (error instanceof AppError) return refusalResponse(error, id);
    throw error;
  }
}

/** Mail programs that know no one-click open the address instead: the page asks first. */
export function GET(request: Request): never {
  redirect(`/unsubscribe?token=${encodeURIComponent(tokenOf(request).token)}`);
}

const tokenOf = (request: Request) =>
  unsubscribeInput.parse({ token: new URL(request.url).searchParams.get("token") });
