import Link from "next/link";
import { CloseForm, ConfirmForm } from "@/components/maintenance/verdict-forms";
import { buttonClass } from "@/components/ui/button";
import { canClose, isReporter } from "@/lib/maintenance/permissions";
import { closeAction } from "../../actions";
import { requestPath } from "../../paths";
import { openRequest, type Params } from "../open-request";
import { BackLink, StepPage } from "../step-page";

export const metadata = { title: "Close" };

export default async function ClosePage({ params }: Params) {
  const opened = await openRequest(params);
  const { actor, request, actions, estate } = opened;
  const isPossible = canClose(actor, request);
  if (isReporter(actor, request))
    return (
      <StepPage
        opened={opened}
        title="Is it fixed?"
        description={`${request.assignedTo?.name ?? "The estate"} says the work is done.`}
        isPossible={isPossible}
      >
        <ConfirmForm
          action={closeAction}
          request={request}
          secondary={
            actions.others.includes("reopen") && (
              <Link
                href={`${requestPath(request.ticketNumber)}/reopen`}
                className={buttonClass({ variant: "secondary" })}
              >
                No, reopen it
              </Link>
            )
          }
        />
      </StepPage>
    );
  return (
    <StepPage
      opened={opened}
      title="Close"
      description={
        request.isFromReport
          ? `Whoever reported it has no account and cannot confirm it. It closes by itself ${estate.autoCloseDays} days after it was resolved.`
          : `The resident has not confirmed it yet. Without an answer it closes by itself ${estate.autoCloseDays} days after it was resolved.`
      }
      isPossible={isPossible}
    >
      <CloseForm
        action={closeAction}
        request={request}
        secondary={<BackLink ticketNumber={request.ticketNumber} />}
      />
    </StepPage>
  );
}
