"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { StaffRole } from "@/lib/generated/prisma/enums";
import { PERMISSION_LABEL, ROLE_LABEL } from "@/lib/people/labels";
import { roleDefaults } from "@/lib/people/permissions";
import { isChange, rightsBetween } from "@/lib/people/rights";
import { PERMISSIONS, type Permission, type Permissions } from "@/lib/platform/actor";

const MEANS: Record<Permission, string> = {
  canAccessAllMaintenance: "Every request of the estate, whoever has it, with its costs.",
  canAssignRequests: "Hand out work, take it back, and cancel what will not be done.",
  canCloseRequests: "End resolved requests they can see, without waiting for the resident.",
  canManageFinances: "Costs, budgets and vendors.",
  canSendAnnouncements: "Write to the residents and to the staff.",
};

/** The role, and what this person may do beyond or below it: each difference is marked while it is chosen. */
export function RightsFields({ staffRole, permissions }: { staffRole: StaffRole; permissions: Permissions }) {
  const [chosenRole, setRole] = useState(staffRole);
  const [chosen, setChosen] = useState(permissions);
  const defaults = roleDefaults(chosenRole);
  const differs = isChange(rightsBetween(defaults, chosen));

  /** Whoever has just what the role brings gets what the new one brings; own differences stay, and are marked. */
  function change(next: StaffRole) {
    setRole(next);
    if (!differs) setChosen(roleDefaults(next));
  }

  return (
    <>
      <Field name="role" label="Role" required>
        <Select
          defaultValue={staffRole}
          onChange={({ currentTarget }) => change(currentTarget.value as StaffRole)}
        >
          {Object.entries(ROLE_LABEL).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <fieldset className="grid gap-1">
        <legend className="mb-1 font-medium text-sm">Permissions</legend>
        {PERMISSIONS.map((each) => (
          <Checkbox
            key={each}
            name={each}
            label={
              <>
                {PERMISSION_LABEL[each]}
                {chosen[each] !== defaults[each] && (
                  <span className="ml-2 rounded-full border border-accent-line bg-accent-soft px-2 py-px font-medium text-accent-text text-xs">
                    {chosen[each] ? "Not with the role" : "The role has it"}
                  </span>
                )}
              </>
            }
            help={MEANS[each]}
            checked={chosen[each]}
            onChange={({ currentTarget }) => setChosen({ ...chosen, [each]: currentTarget.checked })}
          />
        ))}
        {differs && (
          <Button size="sm" className="mt-1 justify-self-start" onClick={() => setChosen(defaults)}>
            Take the permissions of the role “{ROLE_LABEL[chosenRole]}”
          </Button>
        )}
      </fieldset>
    </>
  );
}
