import { estateUrl } from "./estate-url";
import type { Letter } from "./letter";

type Told = {
  name: string;
  estateName: string;
  title: string;
  message: string;
  url: string;
  button?: { label: string; url: string } | undefined;
  unsubscribeUrl?: string | undefined;
};

/** Any notification. */
export function notification({
  name,
  title,
  message,
  url,
  button,
  unsubscribeUrl,
  estateName,
}: Told): Letter {
  return {
    subject: title,
    to: name,
    heading: title,
    paragraphs: message.split(/\n+/).filter(Boolean),
    ...way(url, button),
    ...(unsubscribeUrl ? { unsubscribeUrl } : {}),
    footnote: unsubscribeUrl
      ? "You get this mail because it concerns you. On your profile page you can choose which mails you get."
      : "You get this mail because it is about your own account.",
    estateName,
  };
}

/** "/" leads nowhere in particular. */
function way(url: string, button: Told["button"]) {
  if (button) return { button };
  return url === "/" ? {} : { button: { label: "Open it", url: estateUrl(url) } };
}
