import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { listCategories } from "@/lib/maintenance/categories/choices";
import { createCategory } from "@/lib/maintenance/categories/create-category";
import { deactivateCategory } from "@/lib/maintenance/categories/deactivate-category";
import { editCategory } from "@/lib/maintenance/categories/edit-category";
import { getCategoryLine, listCategoryLines } from "@/lib/maintenance/categories/queries";
import { reactivateCategory } from "@/lib/maintenance/categories/reactivate-category";
import { createCategoryInput } from "@/lib/maintenance/categories/schema";
import { submitRequestInput } from "@/lib/maintenance/schema";
import { submitRequest } from "@/lib/maintenance/submit-request";
import { prisma } from "@/lib/platform/prisma";
import { aCategory, anAdministrator, aRequest, aResident, aStaff } from "../../support/factories";

const content = (name: string) => ({
  name,
  maxPriority: 3,
  estimatedResolutionHours: 48,
  roles: ["PLUMBER" as const],
});

test("a new category can be chosen; a deactivated one cannot, and keeps its history", async () => {
  const { actor } = await anAdministrator();
  const asha = await aResident();
  const { id } = await createCategory(actor, content("Lifts"));
  const file = () =>
    submitRequest(
      asha.actor,
      submitRequestInput.parse({ title: "It hangs", description: "Between 2 and 3", categoryId: id }),
    );
  const { ticketNumber } = await file();

  await deactivateCategory(actor, { id });
  await deactivateCategory(actor, { id });
  expect((await listCategories()).map((each) => each.id)).not.toContain(id);
  await expect(file()).rejects.toMatchObject({ fields: { categoryId: [expect.any(String)] } });
  expect(await getCategoryLine(actor, id)).toMatchObject({ isActive: false, open: 1, total: 1 });
  expect(await prisma.maintenanceRequest.count({ where: { ticketNumber, categoryId: id } })).toBe(1);

  await reactivateCategory(actor, { id });
  await expect(file()).resolves.toBeDefined();
  const history = await prisma.auditEntry.findMany({ where: { entityId: id }, orderBy: { id: "asc" } });
  expect(history.map(({ changes }) => changes)).toEqual([
    expect.objectContaining({ name: [null, "Lifts"] }),
    { is_active: [true, false] },
    { is_active: [false, true] },
  ]);
});

test("a lower ceiling leaves what is filed alone and says how many", async () => {
  const { actor } = await anAdministrator();
  const category = await aCategory({ maxPriority: 4 });
  const from = await aResident();
  const urgent = await aRequest({ from, category, priority: 4 });
  await aRequest({ from, category, priority: 2 });
  await aRequest({ from, category, priority: 4, status: "CLOSED" });

  const edited = await editCategory(actor, { id: category.id, ...content("Ceiling"), maxPriority: 2 });
  expect(edited).toEqual({ id: category.id, name: "Ceiling", aboveCeiling: 1 });
  expect(await prisma.maintenanceRequest.findUnique({ where: { id: urgent.id } })).toMatchObject({
    priority: 4,
  });
});

test("a name that exists is refused at its field, also when two choose it at once", async () => {
  const { actor } = await anAdministrator();
  const created = await Promise.allSettled([
    createCategory(actor, content("Pest control")),
    createCategory(actor, content("PEST CONTROL")),
  ]);
  expect(created.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  for (const result of created)
    if (result.status === "rejected")
      expect(result.reason).toMatchObject({ kind: "validation", fields: { name: [expect.any(String)] } });

  const other = await aCategory();
  await expect(editCategory(actor, { id: other.id, ...content("pest Control") })).rejects.toMatchObject({
    fields: { name: [expect.any(String)] },
  });
});

test("two who edit at once: the second sees a conflict", async () => {
  const { actor } = await anAdministrator();
  const { id, updatedAt } = await aCategory();
  const seen = updatedAt.toISOString();
  await editCategory(actor, { id, ...content("First"), seen });
  await expect(editCategory(actor, { id, ...content("Second"), seen })).rejects.toMatchObject({
    kind: "conflict",
  });
});

test("the last active category cannot be deactivated, not even by two at once", async () => {
  const { actor } = await anAdministrator();
  await prisma.maintenanceCategory.updateMany({ data: { isActive: false } });
  const [one, two] = [await aCategory(), await aCategory()];

  const results = await Promise.allSettled([one, two].map(({ id }) => deactivateCategory(actor, { id })));
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await prisma.maintenanceCategory.count({ where: { isActive: true } })).toBe(1);
  await prisma.maintenanceCategory.updateMany({ data: { isActive: true } });
});

test("the list counts requests and active experts", async () => {
  const { actor } = await anAdministrator();
  const category = await aCategory({ roles: ["GARDENER"], maxPriority: 2 });
  await aStaff({ role: "GARDENER" });
  await aStaff({ role: "GARDENER", isActive: false });
  const from = await aResident();
  await aRequest({ from, category, priority: 3 });
  await aRequest({ from, category, status: "CANCELLED" });

  const line = (await listCategoryLines(actor)).find(({ id }) => id === category.id);
  expect(line).toMatchObject({ open: 1, aboveCeiling: 1, total: 2, experts: 1, roles: ["GARDENER"] });
});

test("bad input is refused at its field", () => {
  const refused = createCategoryInput.safeParse({
    name: " \u200b ",
    maxPriority: "5",
    estimatedResolutionHours: "0",
    roles: ["WIZARD"],
  });
  expect(refused.error?.issues.map(({ path }) => path[0])).toEqual([
    "name",
    "maxPriority",
    "estimatedResolutionHours",
    "roles",
  ]);
  expect(
    createCategoryInput.parse({
      name: "Lifts",
      maxPriority: "3",
      estimatedResolutionHours: "24",
      roles: "PLUMBER",
    }),
  ).toMatchObject({ roles: ["PLUMBER"] });
});

test("only administrators manage categories", async () => {
  const manager = (await aStaff()).actor;
  const id = randomUUID();
  for (const refused of [
    listCategoryLines(manager),
    createCategory(manager, content("X")),
    editCategory(manager, { id, ...content("X") }),
    deactivateCategory(manager, { id }),
    reactivateCategory(manager, { id }),
  ])
    await expect(refused).rejects.toMatchObject({ kind: "not_found" });
  const { actor } = await anAdministrator();
  await expect(editCategory(actor, { id, ...content("X") })).rejects.toMatchObject({ kind: "not_found" });
  await expect(getCategoryLine(actor, "nonsense")).rejects.toMatchObject({ kind: "not_found" });
});
