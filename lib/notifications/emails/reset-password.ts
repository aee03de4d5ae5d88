import { TOKEN_HOURS } from "@/lib/people/issue-token";
import { estateUrl } from "./estate-url";
import type { Letter } from "./letter";

type Reader = { name: string; estateName: string; token: string };

export const resetPassword = ({ name, estateName, token }: Reader): Letter => ({
  subject: "Choose a new password",
  to: name,
  heading: "Choose a new password",
  paragraphs: [`Somebody, hopefully you, asked for a new password for your account at ${estateName}.`],
  button: { label: "Choose a new password", url: estateUrl(`/reset-password?token=${token}`) },
  footnote: `The link works once, for ${hours(TOKEN_HOURS.RESET_PASSWORD)}. If you did not ask for it, ignore this mail: your password stays as it is.`,
  estateName,
});

const hours = (count: number) => (count === 1 ? "one hour" : `${count} hours`);
