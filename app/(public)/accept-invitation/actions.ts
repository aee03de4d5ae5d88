"use server";

import { acceptInvitation } from "@/lib/people/invitations/accept-invitation";
import { acceptInvitationSchema } from "@/lib/people/invitations/schema";
import { USE_TOKEN } from "@/lib/people/limits";
import { defineAction } from "@/lib/web/define-action";
import { keepDeviceFor } from "@/lib/web/device-cookie";
import { writeSessionCookie } from "@/lib/web/session-cookie";

export const acceptInvitationAction = defineAction({
  isPublic: true,
  limit: USE_TOKEN,
  schema: acceptInvitationSchema,
  verb: acceptInvitation,
  done: async (session) => {
    await writeSessionCookie(session);
    await keepDeviceFor(session.userId);
    return { redirect: "/" };
  },
});
