import { render } from "@react-email/components";
import { EstateMail } from "./estate-mail";
import type { Letter } from "./letter";

export async function renderLetter(letter: Letter): Promise<{ subject: string; html: string; text: string }> {
  const html = await render(<EstateMail letter={letter} />);
  return { subject: oneLine(letter.subject), html, text: plainText(letter) };
}

function plainText({ heading, to, paragraphs, button, footnote, estateName }: Letter): string {
  const way = button ? [`${button.label}: ${button.url}`] : [];
  return [heading, `Dear ${to},`, ...paragraphs, ...way, `--\n${footnote}\n${estateName}`].join("\n\n");
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
