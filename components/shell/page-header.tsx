import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "@/components/shell/breadcrumbs";

/** A page's heading, where it stands, and the one thing to do there. */
export function PageHeader({
  title,
  breadcrumbs,
  description,
  meta,
  action,
}: {
  title: ReactNode;
  breadcrumbs?: Crumb[];
  description?: ReactNode;
  /** Under the heading: badges, who, when. */
  meta?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <header className="mb-6">
      {breadcrumbs && <Breadcrumbs trail={breadcrumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          <h1 className="font-semibold text-2xl tracking-tight">{title}</h1>
          {description && <p className="mt-1 max-w-prose text-muted">{description}</p>}
          {meta && (
            <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-muted text-sm">
              {meta}
            </div>
          )}
        </div>
        {action && <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:[&>*]:grow">{action}</div>}
      </div>
    </header>
  );
}
