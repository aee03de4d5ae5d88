import { NoticeLine } from "@/components/ui/notice-line";

const NOTICES: Record<string, string> = {
  saved: "Saved. It holds for what happens from now on.",
  on: "Switched on. What happened while it was off is not sent; single messages can be sent again.",
  off: "Switched off. Nothing is sent until it is switched on again.",
  test: "A test is on its way. It is tried once: look again in a moment.",
  again: "The message is on its way again, with the same id.",
  removed: "Removed. Nothing more is sent there.",
};

export const Notice = ({ of }: { of: unknown }) => (
  <NoticeLine notices={NOTICES} notice={of} className="mb-5" />
);
