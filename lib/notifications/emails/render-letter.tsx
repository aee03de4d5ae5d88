import { render } from "@react-email/components";
import { EstateMail } from "./estate-mail";
import type { Letter } from "./letter";

export type RenderedLetter = { subject: string; html: string; text: string };

export async function renderLetter(letter: Letter): Promise<RenderedLetter> {
  const html = await render(<EstateMail letter={letter} />);
  return { subject: oneLine(letter.subject), html, text: plainText(letter) };
}

function plainText({
  heading,
  to,
  paragraphs,
  button,
  footnote,
  unsubscribeUrl,
  estateName,
}: Letter): string {
  const way = button ? [`${button.label}: ${button.url}`] : [];
  const stop = unsubscribeUrl ? `\nUnsubscribe from mails of this kind: ${unsubscribeUrl}` : "";
  return [heading, `Dear ${to},`, ...paragraphs, ...way, `--\n${footnote}${stop}\n${estateName}`].join(
    "\n\n",
  );
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
