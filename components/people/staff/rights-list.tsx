import { Check, Minus } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { StaffRole } from "@/lib/generated/prisma/enums";
import { PERMISSION_LABEL } from "@/lib/people/labels";
import { roleDefaults } from "@/lib/people/permissions";
import { PERMISSIONS, type Permissions } from "@/lib/platform/actor";

/** Each permission: held or not, and whether that is what the role brings. */
export function RightsList({ staff }: { staff: Permissions & { role: StaffRole } }) {
  const defaults = roleDefaults(staff.role);
  return (
    <ul className="grid gap-2 text-sm">
      {PERMISSIONS.map((each) => {
        const Icon = staff[each] ? Check : Minus;
        return (
          <li key={each} className="flex items-center gap-2.5">
            <Icon
              role="img"
              aria-label={staff[each] ? "May:" : "May not:"}
              className={`size-4 shrink-0 ${staff[each] ? "text-done" : "text-faint"}`}
            />
            <span className={staff[each] ? undefined : "text-muted"}>{PERMISSION_LABEL[each]}</span>
            {staff[each] !== defaults[each] && (
              <Badge variant={staff[each] ? "accent" : "neutral"}>
                {staff[each] ? "Not with the role" : "Taken from the role"}
              </Badge>
            )}
          </li>
        );
      })}
    </ul>
  );
}
