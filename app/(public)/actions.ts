"use server";

import { headers } from "next/headers";
import { createFirstAdministrator } from "@/lib/people/create-first-administrator";
import { FORGOT_PASSWORD, REGISTER, RESEND, SETUP, USE_TOKEN } from "@/lib/people/limits";
import { registerResident } from "@/lib/people/register-resident";
import { registerStaff } from "@/lib/people/register-staff";
import { requestPasswordReset } from "@/lib/people/request-password-reset";
import { resendVerification } from "@/lib/people/resend-verification";
import { resetPassword } from "@/lib/people/reset-password";
import {
  createAdministratorSchema,
  demoSignInSchema,
  emailOnlySchema,
  noInputSchema,
  registerResidentSchema,
  registerStaffSchema,
  resetPasswordSchema,
  signInSchema,
  tokenOnlySchema,
} from "@/lib/people/schema";
import { signIn } from "@/lib/people/sign-in";
import { signInDemo } from "@/lib/people/sign-in-demo";
import { verifyEmail } from "@/lib/people/verify-email";
import { clientIp } from "@/lib/web/client-ip";
import { defineAction } from "@/lib/web/define-action";
import { keepDeviceFor, releaseThisDevice } from "@/lib/web/device-cookie";
import { safeNextPath } from "@/lib/web/next-path";
import { clearSessionCookie, writeSessionCookie } from "@/lib/web/session-cookie";

export const signInAction = defineAction({
  isPublic: true,
  schema: signInSchema,
  verb: async (actor, input) => signIn(actor, { ...input, address: clientIp(await headers()) }),
  done: async (session, { next }) => {
    await writeSessionCookie(session);
    await keepDeviceFor(session.userId);
    return { redirect: safeNextPath(next) };
  },
});

export const signInDemoAction = defineAction({
  isPublic: true,
  schema: demoSignInSchema,
  verb: (actor, { demo }) => signInDemo(actor, { email: demo }),
  done: async (session, { next }) => {
    await writeSessionCookie(session);
    await keepDeviceFor(session.userId);
    return { redirect: safeNextPath(next) };
  },
});

export const signOutAction = defineAction({
  isPublic: true,
  schema: noInputSchema,
  verb: async (actor) => {
    await releaseThisDevice(actor);
    return {};
  },
  done: async () => {
    await clearSessionCookie();
    return { redirect: "/sign-in" };
  },
});

export const registerResidentAction = defineAction({
  isPublic: true,
  limit: REGISTER,
  schema: registerResidentSchema,
  verb: registerResident,
  done: () => ({ redirect: "/pending" }),
});

export const registerStaffAction = defineAction({
  isPublic: true,
  limit: REGISTER,
  schema: registerStaffSchema,
  verb: registerStaff,
  done: () => ({ redirect: "/pending" }),
});

export const resendVerificationAction = defineAction({
  isPublic: true,
  limit: RESEND,
  schema: emailOnlySchema,
  verb: resendVerification,
  done: () => ({ message: "If this address waits for verification, a new mail is on its way." }),
});

export const verifyEmailAction = defineAction({
  isPublic: true,
  limit: USE_TOKEN,
  schema: tokenOnlySchema,
  verb: verifyEmail,
  done: ({ status }) => ({
    redirect: status === "ACTIVE" ? "/sign-in?notice=verified" : "/pending?verified=yes",
  }),
});

export const requestPasswordResetAction = defineAction({
  isPublic: true,
  limit: FORGOT_PASSWORD,
  schema: emailOnlySchema,
  verb: requestPasswordReset,
  done: () => ({ redirect: "/forgot-password?sent=yes" }),
});

export const resetPasswordAction = defineAction({
  isPublic: true,
  limit: USE_TOKEN,
  schema: resetPasswordSchema,
  verb: resetPassword,
  done: () => ({ redirect: "/sign-in?notice=password" }),
});

export const createFirstAdministratorAction = defineAction({
  isPublic: true,
  limit: SETUP,
  schema: createAdministratorSchema,
  verb: createFirstAdministrator,
  done: async (session) => {
    await writeSessionCookie(session);
    return { redirect: "/" };
  },
});
