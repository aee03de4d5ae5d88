"use server";
import { acceptReport } from "@/lib/maintenance/places/accept-report";
import { createPlace } from "@/lib/maintenance/places/create-place";
import { deactivatePlace } from "@/lib/maintenance/places/deactivate-place";
import { dismissReport } from "@/lib/maintenance/places/dismiss-report";
import { editPlace } from "@/lib/maintenance/places/edit-place";
import { reactivatePlace } from "@/lib/maintenance/places/reactivate-place";
import { renewCode } from "@/lib/maintenance/places/renew-code";
import {
  aboutPlaceInput,
  acceptReportInput,
  createPlaceInput,
  dismissReportInput,
  editPlaceInput,
} from "@/lib/maintenance/places/schema";
import { defineAction } from "@/lib/web/define-action";

const LIST = "/admin-panel/places";
const pages = [LIST, `${LIST}/[id]`];

export const createPlaceAction = defineAction({
  schema: createPlaceInput,
  verb: createPlace,
  done: ({ id }) => ({ redirect: `${LIST}/${id}?notice=created` }),
});

export const editPlaceAction = defineAction({
  schema: editPlaceInput,
  verb: editPlace,
  done: () => ({ message: "Saved. The printed code goes on working.", revalidate: pages }),
});

export const renewCodeAction = defineAction({
  schema: aboutPlaceInput,
  verb: renewCode,
  done: ({ name }) => ({
    message: `${name} has a new code. The old one works no more: print the new one and hang it up.`,
    revalidate: pages,
  }),
});

export const deactivatePlaceAction = defineAction({
  schema: aboutPlaceInput,
  verb: deactivatePlace,
  done: ({ name }) => ({ message: `Nobody can report at ${name} any more.`, revalidate: pages }),
});

export const reactivatePlaceAction = defineAction({
  schema: aboutPlaceInput,
  verb: reactivatePlace,
  done: ({ name }) => ({ message: `${name} can be reported about again.`, revalidate: pages }),
});

export const acceptReportAction = defineAction({
  schema: acceptReportInput,
  verb: acceptReport,
  done: ({ ticketNumber }) => ({ redirect: `/maintenance/${ticketNumber}` }),
});

export const dismissReportAction = defineAction({
  schema: dismissReportInput,
  verb: dismissReport,
  done: ({ reference }) => ({ redirect: `${LIST}/reports?dismissed=${reference}` }),
});
