import type { ComponentProps, ReactNode } from "react";
import { LookAgain } from "@/components/maintenance/look-again";
import { ActionForm } from "@/components/ui/action-form";
import type { RequestStatus } from "@/lib/generated/prisma/enums";
import type { FormAction } from "@/lib/web/form-state";

/** A request as its forms name it: the ticket, and the status on the screen of whoever acts. */
export type OnScreen = { ticketNumber: string; status: RequestStatus };

/** A form that changes a request. The server refuses it when the request has moved on since it was shown. */
export function TransitionForm<O>({
  action,
  request,
  children,
  ...form
}: {
  action: FormAction<O>;
  request: OnScreen;
  children?: ReactNode;
} & Omit<ComponentProps<typeof ActionForm<O>>, "action" | "children">) {
  return (
    <ActionForm action={action} {...form}>
      <input type="hidden" name="ticketNumber" value={request.ticketNumber} />
      <input type="hidden" name="seen" value={request.status} />
      <LookAgain href={`/maintenance/${request.ticketNumber}`} />
      {children}
    </ActionForm>
  );
}
