"use server";
import { z } from "zod";
import { acknowledgeRequest } from "@/lib/maintenance/acknowledge-request";
import { assignRequest } from "@/lib/maintenance/assign-request";
import { cancelRequest } from "@/lib/maintenance/cancel-request";
import { closeRequest } from "@/lib/maintenance/close-request";
import { commentOnRequest } from "@/lib/maintenance/comment-on-request";
import { editRequest } from "@/lib/maintenance/edit-request";
import { markArea } from "@/lib/maintenance/mark-area";
import { rateRequest } from "@/lib/maintenance/rate-request";
import { reopenRequest } from "@/lib/maintenance/reopen-request";
import { resolveRequest } from "@/lib/maintenance/resolve-request";
import { resumeWork } from "@/lib/maintenance/resume-work";
import {
  acknowledgeRequestInput,
  assignRequestInput,
  cancelRequestInput,
  closeRequestInput,
  commentOnRequestInput,
  editRequestInput,
  markAreaInput,
  rateRequestInput,
  reopenRequestInput,
  resolveRequestInput,
  resumeWorkInput,
  startRequestInput,
  submitRequestInput,
  unassignRequestInput,
  waitForResidentInput,
} from "@/lib/maintenance/schema";
import { startRequest } from "@/lib/maintenance/start-request";
import { submitRequest } from "@/lib/maintenance/submit-request";
import { unassignRequest } from "@/lib/maintenance/unassign-request";
import { waitForResident } from "@/lib/maintenance/wait-for-resident";
import { defineAction } from "@/lib/web/define-action";
import { afterAssigning, requestPath } from "./paths";

/** Where one's own work is listed. */
const DESKS = ["/", "/staff/dashboard", "/staff/workload"];

export const submitAction = defineAction({
  schema: submitRequestInput,
  verb: submitRequest,
  done: ({ ticketNumber }) => ({ redirect: requestPath(ticketNumber, "filed") }),
});

export const editAction = defineAction({
  schema: editRequestInput,
  verb: editRequest,
  done: ({ ticketNumber }) => ({ redirect: requestPath(ticketNumber, "edited") }),
});

export const acknowledgeAction = defineAction({
  schema: acknowledgeRequestInput,
  verb: acknowledgeRequest,
  done: ({ ticketNumber }) => ({
    message: `${ticketNumber} is acknowledged.`,
    revalidate: ["/", requestPath(ticketNumber)],
  }),
});

export const markAreaAction = defineAction({
  schema: markAreaInput,
  verb: markArea,
  done: ({ ticketNumber, isClosed }) => ({
    message: isClosed ? "Closed. Whoever booked it is told." : "Saved: the place is open.",
    revalidate: [requestPath(ticketNumber)],
  }),
});

export const assignAction = defineAction({
  schema: assignRequestInput.extend({ back: z.string().max(1000).optional() }),
  verb: assignRequest,
  done: ({ ticketNumber }, { back }) => ({ redirect: afterAssigning(ticketNumber, back) }),
});

export const unassignAction = defineAction({
  schema: unassignRequestInput,
  verb: unassignRequest,
  // Whoever declined may not be able to see it any more.
  done: ({ ticketNumber }) => ({ redirect: `/maintenance?notice=unassigned&ticket=${ticketNumber}` }),
});

export const startAction = defineAction({
  schema: startRequestInput,
  verb: startRequest,
  done: ({ ticketNumber }) => ({
    message: `Work on ${ticketNumber} has started.`,
    revalidate: [...DESKS, requestPath(ticketNumber)],
  }),
});

export const waitAction = defineAction({
  schema: waitForResidentInput,
  verb: waitForResident,
  done: ({ ticketNumber }) => ({ redirect: requestPath(ticketNumber, "waiting") }),
});

export const resumeAction = defineAction({
  schema: resumeWorkInput,
  verb: resumeWork,
  done: ({ ticketNumber }) => ({
    message: `Work on ${ticketNumber} goes on.`,
    revalidate: [...DESKS, requestPath(ticketNumber)],
  }),
});

export const resolveAction = defineAction({
  schema: resolveRequestInput,
  verb: resolveRequest,
  done: ({ ticketNumber }) => ({ redirect: requestPath(ticketNumber, "resolved") }),
});

export const closeAction = defineAction({
  schema: closeRequestInput,
  verb: closeRequest,
  done: ({ ticketNumber }, { rating }) => ({
    redirect: requestPath(ticketNumber, rating ? "closed-and-rated" : "closed"),
  }),
});

export const reopenAction = defineAction({
  schema: reopenRequestInput,
  verb: reopenRequest,
  done: ({ ticketNumber }) => ({ redirect: requestPath(ticketNumber, "reopened") }),
});

export const cancelAction = defineAction({
  schema: cancelRequestInput,
  verb: cancelRequest,
  done: ({ ticketNumber }) => ({ redirect: requestPath(ticketNumber, "cancelled") }),
});

export const rateAction = defineAction({
  schema: rateRequestInput,
  verb: rateRequest,
  done: ({ ticketNumber }) => ({ redirect: requestPath(ticketNumber, "rated") }),
});

export const commentAction = defineAction({
  schema: commentOnRequestInput,
  verb: commentOnRequest,
  done: ({ ticketNumber }, { isInternal }) => ({
    message: isInternal ? "Internal note added." : "Comment added.",
    revalidate: [requestPath(ticketNumber)],
  }),
});
