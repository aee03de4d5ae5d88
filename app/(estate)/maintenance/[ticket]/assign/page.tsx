import { UserX } from "lucide-react";
import Link from "next/link";
import { AssignForm } from "@/components/maintenance/assign-form";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { listCandidates } from "@/lib/maintenance/candidates";
import { dueAfter } from "@/lib/maintenance/overdue";
import { canAssign } from "@/lib/maintenance/permissions";
import { toWallClock } from "@/lib/platform/zone";
import { assignAction } from "../../actions";
import { listPath, requestPath } from "../../paths";
import { openRequest, type Params } from "../open-request";
import { StepPage } from "../step-page";

export const metadata = { title: "Assign" };

type Props = Params & { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AssignPage({ params, searchParams }: Props) {
  const [opened, query] = await Promise.all([openRequest(params), searchParams]);
  const { actor, request, estate, view } = opened;
  const isPossible = canAssign(actor, request);
  const candidates = isPossible ? await listCandidates(actor, request) : [];
  const back = listPath(query.back);
  const due =
    request.estimatedCompletion && request.estimatedCompletion > view.now
      ? request.estimatedCompletion
      : dueAfter(request.category.estimatedResolutionHours, view.now);

  return (
    <StepPage
      opened={opened}
      title={request.assignedTo ? `Reassign from ${request.assignedTo.name}` : "Assign"}
      isPossible={isPossible}
    >
      {candidates.length ? (
        <AssignForm
          action={assignAction}
          request={{ ...request, estimatedCost: request.estimatedCost?.toString() ?? null }}
          candidates={candidates}
          cap={estate.maxConcurrentAssignments}
          due={toWallClock(due, estate.timeZone)}
          back={back}
          currency={estate.currency}
          secondary={
            <Link
              href={back ?? requestPath(request.ticketNumber)}
              className={buttonClass({ variant: "ghost" })}
            >
              {back ? "Back to the list" : "Back"}
            </Link>
          }
        />
      ) : (
        <Card>
          <EmptyState icon={<UserX />} title={`Nobody else can take ${request.category.name} requests`}>
            Give the category a role, or a member of staff access to all maintenance, and look here again.
          </EmptyState>
        </Card>
      )}
    </StepPage>
  );
}
