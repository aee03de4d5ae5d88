import { z } from "zod";
import { StaffRole } from "@/lib/generated/prisma/enums";
import { listCategories } from "@/lib/maintenance/categories/choices";
import { createCategory } from "@/lib/maintenance/categories/create-category";
import { deactivateCategory } from "@/lib/maintenance/categories/deactivate-category";
import { editCategory } from "@/lib/maintenance/categories/edit-category";
import { getCategoryLine } from "@/lib/maintenance/categories/queries";
import { reactivateCategory } from "@/lib/maintenance/categories/reactivate-category";
import {
  aboutCategoryInput,
  createCategoryInput,
  editCategoryInput,
} from "@/lib/maintenance/categories/schema";
import { parse } from "../../define-route";
import { defineChange, defineOperation } from "../operation";
import { instant, list, person } from "../shapes";
import { lastChange, subjectOf } from "../subject";

const tag = "Categories";

const all = defineOperation({
  method: "GET",
  path: "/categories",
  tag,
  summary: "List what a request can be filed under",
  scope: "maintenance:read",
  input: z.object({}),
  answer: list(
    z
      .object({ id: z.uuid(), name: z.string(), maxPriority: z.int(), estimatedResolutionHours: z.int() })
      .meta({ id: "Category" }),
  ),
  verb: async () => ({ items: await listCategories() }),
});

const one = defineOperation({
  method: "GET",
  path: "/categories/{id}",
  tag,
  summary: "Read a category with its counts",
  description: "For administrators.",
  scope: "admin:read",
  input: aboutCategoryInput,
  answer: z.object({
    id: z.uuid(),
    name: z.string(),
    maxPriority: z.int(),
    estimatedResolutionHours: z.int(),
    roles: z.array(z.enum(StaffRole)),
    isActive: z.boolean(),
    updatedAt: instant,
    open: z.int(),
    aboveCeiling: z.int(),
    total: z.int(),
    experts: z.int(),
  }),
  version: lastChange,
  verb: (actor, { id }) => getCategoryLine(actor, id),
});

const create = defineOperation({
  method: "POST",
  path: "/categories",
  tag,
  summary: "Add a category",
  scope: "admin:write",
  status: 201,
  isIdempotent: true,
  input: createCategoryInput,
  answer: person,
  location: ({ id }) => `/categories/${id}`,
  verb: createCategory,
});

const edit = defineChange({
  method: "PATCH",
  path: "/categories/{id}",
  tag,
  summary: "Change a category",
  description: "What is not given stays as it is. It holds for new requests.",
  scope: "admin:write",
  input: z.object({
    id: aboutCategoryInput.shape.id,
    name: z.string().optional(),
    maxPriority: z.int().min(1).max(4).optional(),
    estimatedResolutionHours: z.int().min(1).max(8760).optional(),
    roles: z.array(z.enum(StaffRole)).optional(),
  }),
  answer: person.extend({
    aboveCeiling: z.int().meta({ description: "Open requests that are more urgent than it now allows." }),
  }),
  current: (actor, { id }) => getCategoryLine(actor, id),
  version: lastChange,
  verb: (actor, changes, current) =>
    editCategory(
      actor,
      parse(editCategoryInput, { ...current, ...changes, seen: current.updatedAt.toISOString() }),
    ),
});

const deactivate = defineOperation({
  method: "POST",
  path: "/categories/{id}/deactivation",
  tag,
  summary: "Offer it no more",
  scope: "admin:write",
  subject: subjectOf(one),
  input: aboutCategoryInput,
  answer: person,
  verb: deactivateCategory,
});

const reactivate = defineOperation({
  method: "POST",
  path: "/categories/{id}/reactivation",
  tag,
  summary: "Offer it again",
  scope: "admin:write",
  subject: subjectOf(one),
  input: aboutCategoryInput,
  answer: person,
  verb: reactivateCategory,
});

export const CATEGORIES = [all, one, create, edit, deactivate, reactivate];
