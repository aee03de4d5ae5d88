"use server";
import { makeCommitteePackInput } from "@/lib/analytics/committee-pack-schema";
import { makeCommitteePack } from "@/lib/analytics/make-committee-pack";
import { defineAction } from "@/lib/web/define-action";
import { COMMITTEE_PACKS } from "@/lib/web/limits";

export const makeCommitteePackAction = defineAction({
  schema: makeCommitteePackInput,
  verb: makeCommitteePack,
  limit: COMMITTEE_PACKS,
  done: ({ isNew }) => ({
    revalidate: ["/committee-packs"],
    message: isNew
      ? "The pack is frozen. Everybody who may read it finds it here."
      : "That month has its pack already.",
  }),
});
