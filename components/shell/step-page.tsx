import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import type { Crumb } from "./breadcrumbs";
import { PageHeader } from "./page-header";

/** A page that does one thing; or why it cannot be done now, with the way back. */
export const StepPage = ({
  breadcrumbs,
  title,
  description,
  isPossible,
  whyNot,
  back,
  children,
}: {
  breadcrumbs: Crumb[];
  title: string;
  description?: ReactNode;
  isPossible: boolean;
  whyNot: ReactNode;
  back: { href: string; label: string };
  children: ReactNode;
}) => (
  <div className="mx-auto max-w-form">
    <PageHeader breadcrumbs={breadcrumbs} title={title} description={isPossible && description} />
    {isPossible ? (
      children
    ) : (
      <Card>
        <EmptyState
          icon={<span className={iconClass("hourglass")} />}
          title="This is not possible now"
          action={
            <Link href={back.href} className={buttonClass({ variant: "primary" })}>
              {back.label}
            </Link>
          }
        >
          {whyNot}
        </EmptyState>
      </Card>
    )}
  </div>
);
