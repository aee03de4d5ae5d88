import type { UserType } from "@/lib/generated/prisma/enums";
import { TOKEN_HOURS } from "@/lib/people/issue-token";
import { estateUrl } from "./estate-url";
import type { Letter } from "./letter";

type Reader = { name: string; estateName: string; token: string; userType: UserType };

const WHAT: Record<UserType, string> = {
  STAFF: "You will see the requests you are asked to take care of, and what happens to them.",
  RESIDENT: "Report what needs fixing, with a photo, and follow it until it is done.",
};

export const invitation = ({ name, estateName, token, userType }: Reader): Letter => ({
  subject: `You are invited to ${estateName}`,
  to: name,
  heading: `Welcome to ${estateName}`,
  paragraphs: [
    "The estate office has made an account for you. Choose a password, and you are in.",
    WHAT[userType],
  ],
  button: { label: "Choose a password", url: estateUrl(`/accept-invitation?token=${token}`) },
  footnote: `The link works once, for ${TOKEN_HOURS.INVITE / 24} days. If you do not know ${estateName}, ignore this mail: nobody can use the account without this link.`,
  estateName,
});
