import { safeNextPath } from "@/lib/web/next-path";

/** Back to the list as it was, with a line that says what happened. */
export function backWithNotice(back: string | undefined, notice: string) {
  const [path, query] = safeNextPath(back, "/admin-panel/residents").split("?");
  const parameters = new URLSearchParams(query);
  parameters.set("notice", notice);
  return { redirect: `${path}?${parameters}` };
}

export const NOTICES: Record<string, string> = {
  approved: "Approved. They can sign in now and get a mail.",
  "approved-unverified": "Approved. They can sign in as soon as they have verified their email.",
  rejected: "Rejected. They get a mail with your reason.",
  deactivated: "Deactivated. They are signed out everywhere.",
  reactivated: "Reactivated. They can sign in again.",
  queued: "Back in the queue: this registration waits for approval again.",
};
