import type { FilterGroup } from "@/components/people/console/list-tools";
import type { ListPlace } from "@/lib/people/console/list-query";
import { EMPLOYMENT_LABEL, PERMISSION_LABEL, ROLE_LABEL } from "@/lib/people/labels";

export const STAFF_LIST: ListPlace = { base: "/admin-panel/staff-management", sort: "name" };

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export const staffGroups = (departments: readonly string[]): FilterGroup[] => [
  { name: "role", label: "Role", options: options(ROLE_LABEL) },
  { name: "employment", label: "Employment", options: options(EMPLOYMENT_LABEL) },
  ...(departments.length
    ? [
        {
          name: "department",
          label: "Department",
          options: departments.map((each) => ({ value: each, label: each })),
        },
      ]
    : []),
  {
    name: "permission",
    label: "May",
    options: [
      ...options(PERMISSION_LABEL),
      { value: "administrator", label: "Administrator" },
      { value: "own", label: "Differs from the role" },
    ],
  },
];

export const staffPath = (userId: string): string => `${STAFF_LIST.base}/${userId}`;
export const STAFF_CRUMB = { href: STAFF_LIST.base, label: "Staff" };
