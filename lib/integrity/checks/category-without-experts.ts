import { prisma } from "@/lib/platform/prisma";
import type { Check } from "../check";

/**
 * Nobody could be given a request of it. Facility managers and whoever has access to all requests fit every category
 * (DOMAIN §2), so a category that names no role is fine as long as one of them works here.
 */
export const categoryWithoutExperts: Check = {
  name: "category-without-experts",
  label: "Every category has somebody who can do it",
  find: async () => {
    const rows = await prisma.$queryRaw<{ row: string }[]>`
      select c.name::text as row from maintenance_categories c
      where c.is_active and not exists (
        select from staff s join users u on u.id = s.user_id
        where s.is_active and u.status = 'ACTIVE'
          and (s.role = 'FACILITY_MANAGER' or s.can_access_all_maintenance or s.role = any(c.roles)))
      order by 1`;
    return rows.map(({ row }) => ({
      row,
      what: `${row}: nobody who works here is suitable for it, so its requests cannot be assigned.`,
      mend: "Take somebody on, name another role for the category, or deactivate it (Console, Categories).",
    }));
  },
};
