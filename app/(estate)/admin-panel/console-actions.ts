"use server";

import { chooseColumns } from "@/lib/people/console/choose-columns";
import { pagePath } from "@/lib/people/console/pages";
import { removeView } from "@/lib/people/console/remove-view";
import { saveView } from "@/lib/people/console/save-view";
import { chooseColumnsSchema, removeViewSchema, saveViewSchema } from "@/lib/people/console/schema";
import { defineAction } from "@/lib/web/define-action";

export const saveViewAction = defineAction({
  schema: saveViewSchema,
  verb: saveView,
  done: ({ name }, { page }) => ({ message: `“${name}” is kept.`, revalidate: [pagePath(page)] }),
});

export const removeViewAction = defineAction({
  schema: removeViewSchema,
  verb: removeView,
  done: (_, { page }) => ({ message: "The view is gone.", revalidate: [pagePath(page)] }),
});

export const chooseColumnsAction = defineAction({
  schema: chooseColumnsSchema,
  verb: chooseColumns,
  done: (_, { page }) => ({ revalidate: [pagePath(page)] }),
});
