import type { ComponentProps, ReactNode } from "react";
import { LookAgain } from "@/components/maintenance/look-again";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/lib/web/form-state";

/** A form that changes a visit: the one on the screen of whoever acts, no other. */
export function VisitForm<O>({
  action,
  ticketNumber,
  visitId,
  children,
  ...form
}: {
  action: FormAction<O>;
  ticketNumber: string;
  visitId: string;
  children?: ReactNode;
} & Omit<ComponentProps<typeof ActionForm<O>>, "action" | "children">) {
  return (
    <ActionForm action={action} {...form}>
      <input type="hidden" name="ticketNumber" value={ticketNumber} />
      <input type="hidden" name="visitId" value={visitId} />
      <LookAgain href={`/maintenance/${ticketNumber}`} />
      {children}
    </ActionForm>
  );
}
