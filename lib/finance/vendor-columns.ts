import { violates } from "@/lib/platform/database-errors";
import { invalid } from "@/lib/platform/errors";
import type { AddVendorInput } from "./schema";

export const vendorColumns = ({ name, trade, contactName, phone, email, notes }: AddVendorInput) => ({
  name,
  trade,
  contactName: contactName ?? "",
  phone,
  email,
  notes,
});

/** The database decides whether a name is free: two people may add the same vendor at once. */
export async function orNameTaken<T>(change: Promise<T>): Promise<T> {
  try {
    return await change;
  } catch (error) {
    if (violates(error, "vendors_name_key"))
      throw invalid(
        "name",
        "finance.vendor_name_taken",
        "There is a vendor of this name already. It may be among the inactive ones.",
      );
    throw error;
  }
}
