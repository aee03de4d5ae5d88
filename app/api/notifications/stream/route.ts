import { liveUnread } from "@/lib/notifications/live-unread";
import { loadActor } from "@/lib/people/load-actor";
import type { UserActor } from "@/lib/platform/actor";
import { defineRoute } from "@/lib/web/define-route";
import { readSessionCookie } from "@/lib/web/session-cookie";

export const dynamic = "force-dynamic";

/** The live bell of whoever is signed in. */
export const GET = defineRoute({
  verb: async (actor) => {
    const claims = await readSessionCookie();
    const stillSignedIn = async () =>
      claims !== null && (await loadActor(claims.userId, claims.version)) !== null;
    // defineRoute lets only people in.
    return new Response(liveUnread(actor as UserActor, { stillSignedIn }), {
      headers: {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store, no-transform",
        "x-accel-buffering": "no",
      },
    });
  },
});
