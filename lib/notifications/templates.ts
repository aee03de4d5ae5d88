import type { NotificationType } from "./registry";
import type { Template } from "./render-template";
import { administrationTexts } from "./texts/administration";
import { announcementTexts } from "./texts/announcements";
import { bookingTexts } from "./texts/bookings";
import { eventTexts } from "./texts/events";
import { marketplaceTexts } from "./texts/marketplace";
import { overdueTexts } from "./texts/overdue";
import { peopleTexts } from "./texts/people";
import { requestTexts } from "./texts/requests";
import { visitTexts } from "./texts/visits";

/** Every text as it is unless the console changed it. */
export const TEMPLATES = {
  ...requestTexts,
  ...overdueTexts,
  ...visitTexts,
  ...announcementTexts,
  ...bookingTexts,
  ...eventTexts,
  ...peopleTexts,
  ...marketplaceTexts,
  ...administrationTexts,
};

export type TemplateKey = keyof typeof TEMPLATES;

export const DEFAULT_SMS = "{{estate}}: {{headline}} {{link}}";

export const isTemplateKey = (key: string): key is TemplateKey => Object.hasOwn(TEMPLATES, key);

export const defaultTemplate = (key: TemplateKey): Template => {
  const { title, message } = TEMPLATES[key];
  return { title, message, sms: DEFAULT_SMS };
};

export const templatesOf = (type: NotificationType): TemplateKey[] =>
  (Object.keys(TEMPLATES) as TemplateKey[]).filter((key) => TEMPLATES[key].type === type);

/** What the console changed; every other text is the default. */
export type TemplateBook = ReadonlyMap<string, Template>;

export const templateFor = (book: TemplateBook, key: TemplateKey): Template =>
  book.get(key) ?? defaultTemplate(key);
