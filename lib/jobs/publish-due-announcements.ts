import { cron } from "inngest";
import { publishDue } from "@/lib/announcements/publish-due";
import { systemActor } from "@/lib/platform/actor";
import { inngest } from "./client";
import { startOfMinute } from "./start-of-minute";

/** Every minute: what is scheduled for it. Doing it again, or twice at once, changes nothing. */
export const publishDueAnnouncements = inngest.createFunction(
  { id: "announcements-publish-due", triggers: [cron("TZ=Asia/Kolkata * * * * *")], concurrency: 1 },
  ({ step }) =>
    step.run("publish", () =>
      publishDue(systemActor("announcements-publish-due"), startOfMinute(new Date())),
    ),
);
