import { estateUrl } from "./estate-url";
import type { Letter } from "./letter";

type Told = { name: string; estateName: string; title: string; message: string; url: string };

/** Any notification without a mail of its own. */
export const notification = ({ name, estateName, title, message, url }: Told): Letter => ({
  subject: title,
  to: name,
  heading: title,
  paragraphs: [message],
  // "/" leads nowhere in particular.
  ...(url === "/" ? {} : { button: { label: "Open it", url: estateUrl(url) } }),
  footnote:
    "You get this mail because it concerns you. On your profile page you can choose which mails you get.",
  estateName,
});
