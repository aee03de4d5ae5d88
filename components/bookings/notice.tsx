import { NoticeLine } from "@/components/ui/notice-line";

const TEXTS = {
  booked: "Booked: it is yours.",
  requested: "We have your wish. The slot is held until somebody has decided; you will be told.",
  series: "The series is booked.",
  taken: "Taken: it is yours.",
  declined: "Declined. It goes to the next in line.",
  cancelled: "Cancelled.",
  approved: "Approved. Whoever asked has been told.",
  rejected: "Not approved. Whoever asked has been told why.",
  waiting:
    "You are on the waiting list. When it becomes free you are told, and it is held for you for two hours.",
  left: "You do not wait for it any more.",
  "feed-revoked": "The calendar address does not work any more.",
} as const;

export type Notice = keyof typeof TEXTS;

export const NoticeBanner = ({ notice }: { notice: unknown }) => (
  <NoticeLine notices={TEXTS} notice={notice} className="mb-5" />
);
