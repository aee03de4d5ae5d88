import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { readConsoleChanges } from "./console-changes";
import { EXAMPLES } from "./example-values";
import { assertMayManage } from "./permissions";
import { isType, kindOf, TYPES, type TypeSettings, typeDefaults } from "./registry";
import { TEMPLATES, templateFor, templatesOf } from "./templates";

const isSame = (a: TypeSettings, b: TypeSettings) =>
  (Object.keys(b) as (keyof TypeSettings)[]).every((key) => a[key] === b[key]);

/** Every kind with its ways as they are now. */
export async function listTypes(actor: Actor) {
  assertMayManage(actor);
  const { book, settingsOf } = await readConsoleChanges(prisma);
  return TYPES.map((type) => {
    const settings = settingsOf(type);
    const hasOwnText = templatesOf(type).some((key) => book.has(key));
    return {
      type,
      label: kindOf(type).label,
      ...settings,
      isChanged: hasOwnText || !isSame(settings, typeDefaults(type)),
    };
  });
}

/** One kind with its texts and example data. */
export async function getType(actor: Actor, type: string) {
  assertMayManage(actor);
  if (!isType(type)) throw notFound("kind of notification");
  const { book, settingsOf } = await readConsoleChanges(prisma);
  const settings = settingsOf(type);
  return {
    type,
    label: kindOf(type).label,
    settings,
    isChanged: !isSame(settings, typeDefaults(type)),
    templates: templatesOf(type).map((key) => ({
      key,
      reader: TEMPLATES[key].reader,
      template: templateFor(book, key),
      isChanged: book.has(key),
      example: EXAMPLES[TEMPLATES[key].subject],
    })),
  };
}
