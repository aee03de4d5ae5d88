/** What one reader reads: title (also a mail's subject), message (also its body) and text message. */
export type Template = { title: string; message: string; sms: string };

export type TemplateValues = Record<string, string>;

const PLACEHOLDER = /\{\{\s*([a-z_]+)\s*\}\}/g;

/** Fills in every `{{placeholder}}` once: what a value says is never read as a template again. */
export function renderText(text: string, values: TemplateValues): string {
  const filled = text.replace(PLACEHOLDER, (_, name: string) => values[name] ?? "");
  return filled
    .replace(/[^\S\n]{2,}/g, " ")
    .replace(/ +([.,;!?])/g, "$1")
    .trim();
}

const SMS_LENGTH = 480;

/** The text message may quote the finished title as `{{headline}}`. */
export function renderTemplate(template: Template, values: TemplateValues): Template {
  const title = renderText(template.title, values).replace(/\s+/g, " ");
  return {
    title,
    message: renderText(template.message, values),
    sms: shortened(renderText(template.sms, { ...values, headline: title }), SMS_LENGTH),
  };
}

/** What a text asks for and nobody fills in; "{{" alone when it is not closed. */
export function unknownPlaceholders(text: string, known: readonly string[]): string[] {
  const asked = [...text.matchAll(PLACEHOLDER)].map(([, name]) => name as string);
  const unknown = new Set(asked.filter((name) => !known.includes(name)).map((name) => `{{${name}}}`));
  for (const brace of text.replace(PLACEHOLDER, "").match(/\{\{[^{}]*\}?\}?|\}\}/g) ?? []) unknown.add(brace);
  return [...unknown];
}

/** On one line, cut between characters and never within one. */
export function shortened(text: string, length: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line];
  if (characters.length <= length) return line;
  return `${characters
    .slice(0, length - 1)
    .join("")
    .trimEnd()}…`;
}

/** The beginning of a longer text. */
export const excerpt = (text: string): string => shortened(text, 200);
