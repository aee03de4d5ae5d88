"use server";

import { runBulkAction } from "@/lib/people/bulk/run-bulk-action";
import { bulkSchema } from "@/lib/people/bulk/schema";
import { pagePath } from "@/lib/people/console/pages";
import { defineAction } from "@/lib/web/define-action";

export const bulkPeopleAction = defineAction({
  schema: bulkSchema,
  verb: runBulkAction,
  done: ({ id, page }) => ({ redirect: `${pagePath(page)}/bulk/${id}` }),
});
