import { estateUrl } from "./estate-url";
import type { Letter } from "./letter";

export const passwordChanged = ({ name, estateName }: { name: string; estateName: string }): Letter => ({
  subject: "Your password was changed",
  to: name,
  heading: "Your password was changed",
  paragraphs: [
    `The password of your account at ${estateName} was changed a moment ago, and every other session was ended.`,
    "If that was you, there is nothing to do. If not, choose a new password now and tell the estate office.",
  ],
  button: { label: "That was not me", url: estateUrl("/forgot-password") },
  footnote: "You always get this mail when your password changes.",
  estateName,
});
