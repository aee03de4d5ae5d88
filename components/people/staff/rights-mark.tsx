import { Badge } from "@/components/ui/badge";
import { PERMISSION_LABEL } from "@/lib/people/labels";
import { isChange, type RightsChange } from "@/lib/people/rights";

/** How somebody's permissions differ from the role's, in signs to see and words to read. */
export function RightsMark({ own }: { own: RightsChange }) {
  if (!isChange(own)) return <span className="whitespace-nowrap text-faint">As the role</span>;
  return (
    <ul className="flex flex-wrap gap-1">
      {own.granted.map((each) => (
        <li key={each}>
          <Badge variant="accent">
            <span aria-hidden="true">+</span>
            <span className="sr-only">In addition:</span> {PERMISSION_LABEL[each]}
          </Badge>
        </li>
      ))}
      {own.withdrawn.map((each) => (
        <li key={each}>
          <Badge>
            <span aria-hidden="true">−</span>
            <span className="sr-only">Without:</span> {PERMISSION_LABEL[each]}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
