import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";

/** Instead of a form that cannot do anything now: why, and the way back. */
export const NotNow = ({
  icon,
  title,
  children,
  action,
}: {
  icon: ReactNode;
  title: string;
  children: ReactNode;
  action: ReactNode;
}) => (
  <Card>
    <EmptyState icon={icon} title={title} action={action}>
      {children}
    </EmptyState>
  </Card>
);
