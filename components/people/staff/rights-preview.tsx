import { Minus, Plus } from "lucide-react";
import { PERMISSION_LABEL } from "@/lib/people/labels";
import type { RightsChange } from "@/lib/people/rights";

/** What a change of permissions would do, before it is done. */
export const RightsPreview = ({ change }: { change: RightsChange }) => (
  <ul className="grid gap-2.5">
    {change.granted.map((each) => (
      <li key={each} className="flex items-center gap-2.5">
        <Plus aria-hidden="true" className="size-4 shrink-0 text-done" />
        <span>
          <span className="text-muted">Will be able to:</span> {PERMISSION_LABEL[each]}
        </span>
      </li>
    ))}
    {change.withdrawn.map((each) => (
      <li key={each} className="flex items-center gap-2.5">
        <Minus aria-hidden="true" className="size-4 shrink-0 text-alert" />
        <span>
          <span className="text-muted">Will no longer be able to:</span> {PERMISSION_LABEL[each]}
        </span>
      </li>
    ))}
  </ul>
);
