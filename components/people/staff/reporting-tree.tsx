import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { linkClass } from "@/components/ui/link-class";
import { ROLE_LABEL } from "@/lib/people/labels";
import type { Branch } from "@/lib/people/staff/reporting-tree";

/** Who reports to whom, as lists in lists. */
export const ReportingTree = ({ branches, base }: { branches: Branch[]; base: string }) => (
  <ul className="grid gap-2">
    {branches.map((branch) => (
      <li key={branch.staffId} className="grid gap-2">
        <div className="flex min-h-control items-center gap-3 text-sm">
          <Avatar name={branch.name} />
          <span className="min-w-0">
            <Link href={`${base}/${branch.userId}`} prefetch={false} className={`${linkClass} font-medium`}>
              {branch.name}
            </Link>
            {!branch.isActive && <Badge className="ml-2">Not active</Badge>}
            <span className="block text-muted">
              {[ROLE_LABEL[branch.role], branch.department].filter(Boolean).join(" · ")}
            </span>
          </span>
        </div>
        {branch.reports.length > 0 && (
          <div className="ml-4 border-line border-l pl-4 sm:pl-6">
            <ReportingTree branches={branch.reports} base={base} />
          </div>
        )}
      </li>
    ))}
  </ul>
);
