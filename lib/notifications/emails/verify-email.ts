import { TOKEN_HOURS } from "@/lib/people/issue-token";
import { estateUrl } from "./estate-url";
import type { Letter } from "./letter";

type Reader = { name: string; estateName: string; token: string };

export const verifyEmail = ({ name, estateName, token }: Reader): Letter => ({
  subject: "Please confirm your email address",
  to: name,
  heading: `Welcome to ${estateName}`,
  paragraphs: [
    "Please confirm that this is your email address.",
    "After that the estate office looks at your registration. You will get a mail as soon as you can sign in.",
  ],
  button: { label: "Confirm my email", url: estateUrl(`/verify-email?token=${token}`) },
  footnote: `The link works once, for ${TOKEN_HOURS.VERIFY_EMAIL} hours. If you did not register, ignore this mail: nothing will happen.`,
  estateName,
});
