"use server";

import { headers } from "next/headers";
import { chooseDeviceKinds } from "@/lib/notifications/push/choose-device-kinds";
import { registerDevice } from "@/lib/notifications/push/register-device";
import { removeDevice } from "@/lib/notifications/push/remove-device";
import {
  chooseDeviceKindsInput,
  registerDeviceInput,
  removeDeviceInput,
} from "@/lib/notifications/push/schema";
import { resubscribe } from "@/lib/notifications/resubscribe";
import { resumeEmail } from "@/lib/notifications/resume-email";
import { resubscribeInput } from "@/lib/notifications/schema";
import { changePassword } from "@/lib/people/change-password";
import { endSessions } from "@/lib/people/end-sessions";
import {
  changePasswordSchema,
  noInputSchema,
  updatePreferencesSchema,
  updateProfileSchema,
} from "@/lib/people/schema";
import { updatePreferences } from "@/lib/people/update-preferences";
import { updateProfile } from "@/lib/people/update-profile";
import { defineAction } from "@/lib/web/define-action";
import { writeDeviceCookie } from "@/lib/web/device-cookie";
import { clearSessionCookie, writeSessionCookie } from "@/lib/web/session-cookie";

export const updateProfileAction = defineAction({
  schema: updateProfileSchema,
  verb: updateProfile,
  done: () => ({ message: "Your details are saved.", revalidate: ["/profile"] }),
});

export const updatePreferencesAction = defineAction({
  schema: updatePreferencesSchema,
  verb: updatePreferences,
  done: () => ({ message: "Your preferences are saved.", revalidate: ["/profile"] }),
});

export const resumeEmailAction = defineAction({
  schema: noInputSchema,
  verb: resumeEmail,
  done: ({ email }) => ({ message: `Mails go to ${email} again.`, revalidate: ["/profile"] }),
});

export const resubscribeAction = defineAction({
  schema: resubscribeInput,
  verb: resubscribe,
  done: ({ label }) => ({ message: `Mails about “${label}” come again.`, revalidate: ["/profile"] }),
});

export const registerDeviceAction = defineAction({
  schema: registerDeviceInput,
  verb: async (actor, input) =>
    registerDevice(actor, { ...input, userAgent: (await headers()).get("user-agent") }),
  done: async ({ deviceId }) => {
    await writeDeviceCookie(deviceId);
    return { message: "Notifications come to this device.", revalidate: ["/profile"] };
  },
});

export const removeDeviceAction = defineAction({
  schema: removeDeviceInput,
  verb: removeDevice,
  done: ({ name }) => ({ message: `${name}: no more notifications there.`, revalidate: ["/profile"] }),
});

export const chooseDeviceKindsAction = defineAction({
  schema: chooseDeviceKindsInput,
  verb: chooseDeviceKinds,
  done: () => ({ message: "Your choice is saved.", revalidate: ["/profile"] }),
});

/** All sessions end with the old password; this browser gets a new one. */
export const changePasswordAction = defineAction({
  schema: changePasswordSchema,
  verb: changePassword,
  done: async (session) => {
    await writeSessionCookie(session);
    return { message: "Your password is changed. Other devices are signed out." };
  },
});

export const endSessionsAction = defineAction({
  schema: noInputSchema,
  verb: endSessions,
  done: async () => {
    await clearSessionCookie();
    return { redirect: "/sign-in?notice=ended" };
  },
});
