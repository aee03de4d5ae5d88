"use server";
import { makeCommitteePackInput } from "@/lib/analytics/committee-pack-schema";
import { makeCommitteePack } from "@/lib/analytics/make-committee-pack";
import { defineAction } from "@/lib/web/define-action";

export const makeCommitteePackAction = defineAction({
  schema: makeCommitteePackInput,
  verb: makeCommitteePack,
  limit: { name: "pack", limit: 10, seconds: 60 },
  done: ({ isNew }) => ({
    revalidate: ["/committee-packs"],
    message: isNew
      ? "The pack is frozen. Everybody who may read it finds it here."
      : "That month has its pack already.",
  }),
});
