import { NoticeLine } from "@/components/ui/notice-line";

const TEXTS = {
  published: "Published. Everybody in the estate has been invited.",
  edited: "Your changes are saved. If time or place changed, those who come have been told.",
  cancelled: "Cancelled. Everybody has been told why.",
} as const;

export type Notice = keyof typeof TEXTS;

export const EventNotice = ({ notice }: { notice: unknown }) => (
  <NoticeLine notices={TEXTS} notice={notice} className="mb-5" />
);
