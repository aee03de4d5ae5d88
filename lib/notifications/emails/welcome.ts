import { estateUrl } from "./estate-url";
import type { Letter } from "./letter";

type Reader = { name: string; estateName: string; isStaff: boolean };

/** To somebody whose account was opened. */
export const welcome = ({ name, estateName, isStaff }: Reader): Letter => ({
  subject: `Your account at ${estateName} is open`,
  to: name,
  heading: `Welcome to ${estateName}`,
  paragraphs: [
    "Your registration was approved. You can sign in with your email address and the password you chose.",
    isStaff
      ? "The requests you are asked to take care of appear on your dashboard; you will hear of each new one."
      : "Report anything that needs fixing, with a photo, and follow it until it is done. You will hear of every step.",
  ],
  button: { label: "Sign in", url: estateUrl("/sign-in") },
  footnote: "You can choose which mails you get on your profile page.",
  estateName,
});
