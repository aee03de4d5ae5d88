"use server";
import { createCategory } from "@/lib/maintenance/categories/create-category";
import { deactivateCategory } from "@/lib/maintenance/categories/deactivate-category";
import { editCategory } from "@/lib/maintenance/categories/edit-category";
import { reactivateCategory } from "@/lib/maintenance/categories/reactivate-category";
import {
  aboutCategoryInput,
  createCategoryInput,
  editCategoryInput,
} from "@/lib/maintenance/categories/schema";
import { defineAction } from "@/lib/web/define-action";

const LIST = "/admin-panel/categories";
const pages = [LIST, `${LIST}/[id]`];

export const createCategoryAction = defineAction({
  schema: createCategoryInput,
  verb: createCategory,
  done: () => ({ redirect: `${LIST}?notice=created` }),
});

export const editCategoryAction = defineAction({
  schema: editCategoryInput,
  verb: editCategory,
  done: ({ aboveCeiling }) => ({
    message: aboveCeiling
      ? `Saved. ${aboveCeiling} open ${aboveCeiling === 1 ? "request is" : "requests are"} more urgent than it now allows and stay so.`
      : "Saved. It holds for requests filed from now on.",
    revalidate: pages,
  }),
});

export const deactivateCategoryAction = defineAction({
  schema: aboutCategoryInput,
  verb: deactivateCategory,
  done: ({ name }) => ({ message: `${name} is not offered any more.`, revalidate: pages }),
});

export const reactivateCategoryAction = defineAction({
  schema: aboutCategoryInput,
  verb: reactivateCategory,
  done: ({ name }) => ({ message: `${name} is offered again.`, revalidate: pages }),
});
