import { safeNextPath } from "@/lib/web/next-path";

/** Back to the list or the person's page as it was, with a line that says what happened. */
export function backWithNotice(back: string | undefined, notice: Notice) {
  const [path, query] = safeNextPath(back, "/admin-panel/residents").split("?");
  const parameters = new URLSearchParams(query);
  parameters.set("notice", notice);
  return { redirect: `${path}?${parameters}` };
}

export const NOTICES = {
  approved: "Approved. They can sign in now and get a mail.",
  "approved-unverified": "Approved. They can sign in as soon as they have verified their email.",
  rejected: "Rejected. They get a mail with your reason.",
  deactivated: "Deactivated. They are signed out everywhere.",
  "passed-on": "Deactivated, and their open requests have been passed on. Everybody concerned has been told.",
  reactivated: "Reactivated. They can sign in again.",
  queued: "Back in the queue: this registration waits for approval again.",
  saved: "Your changes are saved.",
  reset: "The permissions are those of the role again. They have been told.",
  "made-administrator": "They are an administrator now, and have been told.",
  "no-administrator": "They are no administrator any more, and have been told.",
  "signed-out": "Signed out everywhere. They can sign in again with their password.",
  invited: "The invitation is on its way. The link is good for seven days.",
  "invitation-revoked": "The invitation is taken back. Its link does not work any more.",
  created: "The account is open. Hand over the first password in person.",
  "moved-out": "Noted. Their access has ended; everything they did here stays.",
  committee: "Noted: on the residents' committee.",
  "no-committee": "Noted: not on the residents' committee any more.",
} as const satisfies Record<string, string>;

export type Notice = keyof typeof NOTICES;
