import type { TokenPurpose, UserType } from "@/lib/generated/prisma/enums";
import type { PeopleActivity } from "@/lib/people/activity";
import { issueToken } from "@/lib/people/issue-token";
import type { PublishedActivity } from "@/lib/platform/activity";
import type { SystemActor } from "@/lib/platform/actor";
import { sendEmail } from "@/lib/platform/email";
import { prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { invitation } from "./emails/invitation";
import type { Letter } from "./emails/letter";
import { passwordChanged } from "./emails/password-changed";
import { registrationRepeated } from "./emails/registration-repeated";
import { renderLetter } from "./emails/render-letter";
import { resetPassword } from "./emails/reset-password";
import { verifyEmail } from "./emails/verify-email";

type Reader = {
  name: string;
  email: string;
  status: string;
  emailVerifiedAt: Date | null;
  invitedAt: Date | null;
  userType: UserType;
  estateName: string;
};

type AccountMail = {
  letter: (reader: Reader & { token: string }) => Letter;
  token?: TokenPurpose;
  /** Things may have changed since it was asked for. */
  stillWanted?: (reader: Reader) => boolean;
};

const verification: AccountMail = {
  letter: verifyEmail,
  token: "VERIFY_EMAIL",
  stillWanted: ({ status, emailVerifiedAt }) => status !== "DEACTIVATED" && !emailVerifiedAt,
};

/** What a person must get by mail because they cannot or need not look into the app. */
const ACCOUNT_MAILS = {
  "people/resident.registered": verification,
  "people/staff.registered": verification,
  "people/verification.requested": verification,
  "people/registration.repeated": { letter: registrationRepeated },
  "people/password-reset.requested": {
    letter: resetPassword,
    token: "RESET_PASSWORD",
    stillWanted: ({ status }) => status !== "DEACTIVATED",
  },
  "people/password.changed": { letter: passwordChanged },
  "people/person.invited": {
    letter: invitation,
    token: "INVITE",
    stillWanted: ({ status, invitedAt }) => status === "PENDING" && invitedAt !== null,
  },
} satisfies { [Name in PeopleActivity["name"]]?: AccountMail };

export const MAILED = Object.keys(ACCOUNT_MAILS) as (keyof typeof ACCOUNT_MAILS)[];

export type SendAccountMailInput = PublishedActivity<
  Extract<PeopleActivity, { name: keyof typeof ACCOUNT_MAILS }>
>;

/**
 * One mail per activity, however often this runs. A token is made and sent here and returned nowhere, so that it
 * exists in the mail only.
 */
export async function sendAccountMail(_actor: SystemActor, activity: SendAccountMailInput, now = new Date()) {
  const mail: AccountMail = ACCOUNT_MAILS[activity.name];
  const { userId } = activity.data;
  const user = await prisma.user.findUnique({
    where: { id: userId },
    select: {
      name: true,
      email: true,
      status: true,
      emailVerifiedAt: true,
      invitedAt: true,
      userType: true,
    },
  });
  if (!user) return;
  const { estateName } = await readSettings();
  const reader = { ...user, estateName };
  if (mail.stillWanted?.(reader) === false) return;

  const token = mail.token ? await issueToken(prisma, userId, mail.token, now) : "";
  const rendered = await renderLetter(mail.letter({ ...reader, token }));
  await sendEmail({ to: user.email, idempotencyKey: `account:${activity.id}`, ...rendered });
}
