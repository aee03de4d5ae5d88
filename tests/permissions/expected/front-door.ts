import { randomUUID } from "node:crypto";
import { unsubscribeToken } from "@/lib/notifications/unsubscribe-token";
import { issueToken } from "@/lib/people/issue-token";
import { prisma } from "@/lib/platform/prisma";
import { aResident } from "../../support/factories";
import type { Expectations } from "../expectations";
import { everyone, nobody } from "../kinds";

const PASSWORD = "correct horse battery";
const passwords = { password: PASSWORD, passwordAgain: PASSWORD };
const newEmail = () => `${randomUUID()}@khaki.example`;

const account = () => ({ name: "Lakshmi Devi", email: newEmail(), phoneNumber: "+919845012399" });

/** Before signing in: whoever comes by. The demo's own doors and the benchmark's do not exist in an estate. */
export default {
  pages: {
    "/sign-in": everyone,
    "/register": everyone,
    "/register/resident": everyone,
    "/register/staff": everyone,
    "/verify-email": everyone,
    "/forgot-password": everyone,
    "/reset-password": everyone,
    "/accept-invitation": everyone,
    "/pending": everyone,
    "/unsubscribe": everyone,
    // Only while the estate has no administrator: everybody is sent away.
    "/setup": { may: everyone },
    "/mailbox": nobody,
    "/mailbox/[id]": { may: nobody, given: () => ({ params: { id: randomUUID() } }) },
    "/bench-empty": nobody,
    "/docs/[[...page]]": { may: everyone, given: () => ({ params: { page: ["guide", "residents"] } }) },
  },
  actions: {
    "actions#signInAction": {
      may: everyone,
      given: (_, { email }) => ({ form: { email, password: PASSWORD } }),
    },
    "actions#signInDemoAction": { may: nobody, given: (_, { email }) => ({ form: { demo: email } }) },
    "actions#signOutAction": everyone,
    "actions#registerResidentAction": {
      may: everyone,
      given: () => ({
        form: { ...account(), password: PASSWORD, flatNumber: "B-404", residentType: "TENANT" },
      }),
    },
    "actions#registerStaffAction": {
      may: everyone,
      given: () => ({
        form: {
          ...account(),
          ...passwords,
          employeeId: randomUUID(),
          role: "PLUMBER",
          employmentStatus: "FULL_TIME",
          hireDate: "2026-01-01",
        },
      }),
    },
    "actions#resendVerificationAction": { may: everyone, given: () => ({ form: { email: newEmail() } }) },
    "actions#verifyEmailAction": {
      may: everyone,
      given: async () => ({ form: { token: await token("VERIFY_EMAIL") } }),
    },
    "actions#requestPasswordResetAction": { may: everyone, given: (_, { email }) => ({ form: { email } }) },
    "actions#resetPasswordAction": {
      may: everyone,
      given: async () => ({ form: { token: await token("RESET_PASSWORD"), ...passwords } }),
    },
    "actions#createFirstAdministratorAction": {
      may: nobody,
      given: () => ({ form: { ...account(), ...passwords } }),
    },
    "accept-invitation/actions#acceptInvitationAction": {
      may: everyone,
      given: async () => ({ form: { token: await token("INVITE"), ...passwords } }),
    },
    "unsubscribe/actions#unsubscribeAction": {
      may: everyone,
      given: (_, me) => ({
        form: { token: unsubscribeToken({ userId: me.id, type: "maintenance_closed" }) },
      }),
    },
  },
  routes: {
    "GET /api/auth/[...nextauth]": { may: everyone, given: () => ({ params: { nextauth: ["session"] } }) },
    "POST /api/auth/[...nextauth]": { may: everyone, given: () => ({ params: { nextauth: ["signout"] } }) },
    "GET /docs/search-index": everyone,
    "GET /docs/pictures/[name]": { may: everyone, given: () => ({ params: { name: "list-desktop.png" } }) },
    "GET /api/unsubscribe": everyone,
    "POST /api/unsubscribe": {
      may: everyone,
      given: (_, me) => ({
        query: { token: unsubscribeToken({ userId: me.id, type: "maintenance_closed" }) },
      }),
    },
  },
} satisfies Expectations;

/** The secret of a mail, to somebody new who waits for it. */
async function token(purpose: "VERIFY_EMAIL" | "RESET_PASSWORD" | "INVITE") {
  const { id } = await aResident(
    purpose === "RESET_PASSWORD" ? {} : { status: "PENDING", emailVerifiedAt: null },
  );
  if (purpose === "INVITE") await prisma.user.update({ where: { id }, data: { invitedAt: new Date() } });
  return issueToken(prisma, id, purpose);
}
