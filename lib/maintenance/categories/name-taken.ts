import { violates } from "@/lib/platform/database-errors";
import { invalid } from "@/lib/platform/errors";

/** Two people may choose the same name at once: the database decides, and the field says so. */
export async function withUniqueName<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (violates(error, "maintenance_categories_name_key"))
      throw invalid(
        "name",
        "maintenance.category_name_taken",
        "There is a category of this name already, perhaps a deactivated one.",
      );
    throw error;
  }
}
