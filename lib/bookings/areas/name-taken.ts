import { violates } from "@/lib/platform/database-errors";
import { invalid } from "@/lib/platform/errors";

/** Two people may choose the same name at once: the database decides, and the field says so. */
export async function withUniqueName<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (violates(error, "common_areas_name_key"))
      throw invalid(
        "name",
        "bookings.area_name_taken",
        "There is an area of this name already, perhaps a deactivated one.",
      );
    throw error;
  }
}
