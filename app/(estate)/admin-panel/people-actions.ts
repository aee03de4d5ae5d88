"use server";

import { approveAccount } from "@/lib/people/approve-account";
import { deactivateAccount } from "@/lib/people/deactivate-account";
import { reactivateAccount } from "@/lib/people/reactivate-account";
import { rejectAccount } from "@/lib/people/reject-account";
import { decideFromListSchema, rejectFromListSchema } from "@/lib/people/schema";
import { defineAction } from "@/lib/web/define-action";
import { backWithNotice } from "./back-with-notice";

export const approveAction = defineAction({
  schema: decideFromListSchema,
  verb: approveAccount,
  done: ({ status }, { back }) =>
    backWithNotice(back, status === "ACTIVE" ? "approved" : "approved-unverified"),
});

export const rejectAction = defineAction({
  schema: rejectFromListSchema,
  verb: rejectAccount,
  done: (_, { back }) => backWithNotice(back, "rejected"),
});

export const deactivateAction = defineAction({
  schema: decideFromListSchema,
  verb: deactivateAccount,
  done: (_, { back }) => backWithNotice(back, "deactivated"),
});

export const reactivateAction = defineAction({
  schema: decideFromListSchema,
  verb: reactivateAccount,
  done: ({ status }, { back }) => backWithNotice(back, status === "ACTIVE" ? "reactivated" : "queued"),
});
