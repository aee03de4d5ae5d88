import { Check, Minus } from "lucide-react";
import { PERMISSION_LABEL } from "@/lib/people/labels";
import { PERMISSIONS, type Permission, type Permissions } from "@/lib/platform/actor";

/** What each permission means for whoever has it. */
const MEANS: Record<Permission, string> = {
  canAccessAllMaintenance: "Every request of the estate, whoever has it, with its costs.",
  canAssignRequests: "Hand out work, take it back, and cancel what will not be done.",
  canCloseRequests: "End resolved requests that you can see, without waiting for the resident.",
  canManageFinances: "Costs, budgets and vendors.",
  canSendAnnouncements: "Write to the residents and to the staff.",
};

/** Everything a person may and may not do here, in plain words. */
export function PermissionList({ permissions }: { permissions: Permissions }) {
  return (
    <ul className="grid gap-3 text-sm">
      {PERMISSIONS.map((each) => {
        const may = permissions[each];
        const Icon = may ? Check : Minus;
        return (
          <li key={each} className="flex gap-2.5">
            <Icon
              role="img"
              aria-label={may ? "You may:" : "You may not:"}
              className={`mt-0.5 size-4 shrink-0 ${may ? "text-done" : "text-faint"}`}
            />
            <span className={may ? undefined : "text-muted"}>
              <span className="font-medium">{PERMISSION_LABEL[each]}</span>
              <span className="block text-muted">{MEANS[each]}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
