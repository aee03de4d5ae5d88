import type { ReactNode } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import type { Area } from "@/lib/bookings/areas/find-area";
import { placePath } from "./open-calendar";

/** A page that is about some hours of a place. */
export function SlotPage({ area, title, children }: { area: Area; title: string; children: ReactNode }) {
  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        breadcrumbs={[
          { href: "/bookings", label: "Bookings" },
          { href: placePath(area), label: area.name },
        ]}
        title={title}
      />
      {children}
    </div>
  );
}

/** What day and hour it is about, and the way to another. */
export function SlotLine({ area, text, href }: { area: Area; text: ReactNode; href: string }) {
  return (
    <div className="mb-5 flex flex-wrap items-center justify-between gap-3 rounded-lg border bg-surface px-4 py-3 sm:px-5">
      <div>
        <p className="font-semibold">{text}</p>
        <p className="text-muted text-sm">{area.name}</p>
      </div>
      <Link href={href} className={buttonClass({ size: "sm" })}>
        Change
      </Link>
    </div>
  );
}

/** These hours cannot be had: why, and where to look instead. */
export function NotPossible({
  area,
  children,
  action,
}: {
  area: Area;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <Card>
      <EmptyState
        icon={<span className={iconClass("hourglass")} />}
        title="This cannot be booked"
        action={
          <>
            {action}
            <Link href={placePath(area)} className={buttonClass({ variant: action ? "ghost" : "primary" })}>
              See what is free
            </Link>
          </>
        }
      >
        {children}
      </EmptyState>
    </Card>
  );
}

export const dayHref = (area: Area, date: string): string => `${placePath(area)}?view=day&date=${date}`;
