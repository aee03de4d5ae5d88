import { estateUrl } from "./estate-url";
import type { Letter } from "./letter";

export const registrationRepeated = ({ name, estateName }: { name: string; estateName: string }): Letter => ({
  subject: "You already have an account",
  to: name,
  heading: "You already have an account",
  paragraphs: [
    `Somebody tried to register at ${estateName} with your address. There is an account for it already, so nothing was changed.`,
    "If that was you, simply sign in. If you have forgotten your password, choose a new one.",
  ],
  button: { label: "Choose a new password", url: estateUrl("/forgot-password") },
  footnote: "If that was not you, there is nothing to do: nobody has learnt that you have an account here.",
  estateName,
});
