import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { withUniqueName } from "./name-taken";
import { assertMayManageCategories } from "./permissions";
import type { CreateCategoryInput } from "./schema";

/** Offered to whoever files a request from now on. */
export async function createCategory(actor: Actor, { idempotencyKey: key, ...data }: CreateCategoryInput) {
  assertMayManageCategories(actor);
  return withUniqueName(
    transact(actor, (tx) => tx.maintenanceCategory.create({ data, select: { id: true, name: true } }), {
      key,
      operation: "maintenance.create-category",
      input: data,
    }),
  );
}
