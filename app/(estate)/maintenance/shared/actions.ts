"use server";
import { joinRequest } from "@/lib/maintenance/affected/join-request";
import { leaveRequest } from "@/lib/maintenance/affected/leave-request";
import { aboutSharedInput } from "@/lib/maintenance/affected/schema";
import { defineAction } from "@/lib/web/define-action";

const LIST = "/maintenance/shared";

export const joinAction = defineAction({
  schema: aboutSharedInput,
  verb: joinRequest,
  done: () => ({ message: "Noted. You will hear how it ends.", revalidate: [LIST] }),
});

export const leaveAction = defineAction({
  schema: aboutSharedInput,
  verb: leaveRequest,
  done: () => ({ message: "Taken back. You will not hear of it any more.", revalidate: [LIST] }),
});
