import { NoticeLine } from "@/components/ui/notice-line";

const TEXTS = {
  saved: "Saved. This is how it will look; nobody has been told yet.",
  published: "Published. Everybody it is for is being told.",
  scheduled: "Scheduled. It publishes itself at the moment you chose.",
  unscheduled: "It is a draft again, and will not be published by itself.",
  corrected: "Your correction is saved.",
  withdrawn: "Withdrawn. Only those who send announcements still see it.",
  deleted: "The draft is deleted.",
} as const;

export type Notice = keyof typeof TEXTS;

export const NoticeBanner = ({ notice }: { notice: unknown }) => (
  <NoticeLine notices={TEXTS} notice={notice} className="mb-5" />
);
