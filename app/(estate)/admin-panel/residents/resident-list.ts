import type { FilterGroup } from "@/components/people/console/list-tools";
import type { ListPlace } from "@/lib/people/console/list-query";
import { RESIDENT_TYPE_LABEL } from "@/lib/people/labels";

export const RESIDENT_LIST: ListPlace = { base: "/admin-panel/residents", sort: "flat" };

export const residentGroups = (blocks: readonly string[]): FilterGroup[] => [
  ...(blocks.length
    ? [
        {
          name: "block",
          label: "Block",
          options: blocks.map((block) => ({ value: block, label: `Block ${block}` })),
        },
      ]
    : []),
  {
    name: "type",
    label: "Type",
    options: Object.entries(RESIDENT_TYPE_LABEL).map(([value, label]) => ({ value, label })),
  },
  {
    name: "committee",
    label: "Committee",
    options: [
      { value: "yes", label: "On the committee" },
      { value: "no", label: "Not on the committee" },
    ],
  },
];

export const residentPath = (residentId: string): string => `${RESIDENT_LIST.base}/${residentId}`;
export const RESIDENT_CRUMB = { href: RESIDENT_LIST.base, label: "Residents" };
