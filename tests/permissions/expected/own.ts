import { createECDH, randomUUID } from "node:crypto";
import { ensurePushKeys } from "@/lib/notifications/push/ensure-push-keys";
import { registerDevice } from "@/lib/notifications/push/register-device";
import { prisma } from "@/lib/platform/prisma";
import { as, systemActor } from "../../support/actors";
import { aRequest } from "../../support/factories";
import type { Expectations } from "../expectations";
import { signedIn } from "../kinds";
import type { Person, World } from "../world";

/** What everybody has for themselves. */
export default {
  pages: { "/": signedIn, "/notifications": signedIn, "/profile": signedIn },
  actions: {
    "palette-actions#searchPaletteAction": { may: signedIn, given: findable },
    "profile/actions#updateProfileAction": {
      may: signedIn,
      given: (_, { name }) => ({ form: { name, phoneNumber: "+919845012345" } }),
    },
    "profile/actions#updatePreferencesAction": {
      may: signedIn,
      given: () => ({ form: { emailNotifications: "on" } }),
    },
    "profile/actions#resumeEmailAction": signedIn,
    "profile/actions#resubscribeAction": {
      may: signedIn,
      given: () => ({ form: { type: "maintenance_closed" } }),
    },
    "profile/actions#registerDeviceAction": { may: signedIn, given: async () => ({ form: await browser() }) },
    "profile/actions#removeDeviceAction": {
      may: signedIn,
      given: async (_, me) => ({ form: await deviceOf(me) }),
    },
    "profile/actions#removeDeviceAction — of the owner": {
      may: ["owner"],
      given: async ({ people }) => ({ form: await deviceOf(people.owner) }),
    },
    "profile/actions#chooseDeviceKindsAction": {
      may: signedIn,
      given: () => ({
        form: { offered: ["maintenance_closed", "maintenance_comment"], wanted: "maintenance_comment" },
      }),
    },
    "profile/actions#changePasswordAction": {
      may: signedIn,
      given: () => ({
        form: {
          currentPassword: "correct horse battery",
          password: "another secret",
          passwordAgain: "another secret",
        },
      }),
    },
    "profile/actions#endSessionsAction": signedIn,
    "notifications/actions#markReadAction": {
      may: signedIn,
      given: async (_, me) => ({ form: await told(me) }),
    },
    "notifications/actions#markReadAction — of the owner": {
      may: ["owner"],
      given: async ({ people }) => ({ form: await told(people.owner) }),
    },
    "notifications/actions#markAllReadAction": signedIn,
  },
  routes: {
    "GET /api/notifications/latest": signedIn,
    "GET /api/notifications/stream": signedIn,
  },
} satisfies Expectations;

/** Staff find people; a resident finds their own requests. */
async function findable({ people }: World, { id }: Person) {
  const isStaff = await prisma.user.count({ where: { id, userType: "STAFF" } });
  if (!isStaff) await aRequest({ from: { id }, title: people.owner.name });
  return { lookup: people.owner.name };
}

/** What a browser says when notifications are switched on in it. */
async function browser() {
  await ensurePushKeys(systemActor("test"));
  const curve = createECDH("prime256v1");
  curve.generateKeys();
  const p256dh = curve.getPublicKey("base64url");
  return { endpoint: `https://push.example.com/${randomUUID()}`, p256dh, auth: "A".repeat(22) };
}

async function deviceOf(person: Person) {
  const { deviceId } = await registerDevice(await as(person), { ...(await browser()), userAgent: null });
  return { deviceId };
}

async function told({ id }: Person) {
  const { id: notificationId } = await prisma.notification.create({
    data: {
      recipientId: id,
      type: "maintenance_resolved",
      title: "Done",
      message: "“Kitchen tap drips” is done.",
      url: "/",
      activityId: randomUUID(),
    },
  });
  return { notificationId };
}
