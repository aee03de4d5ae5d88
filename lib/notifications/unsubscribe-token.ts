import { env } from "@/lib/platform/env";
import { isSame, sign } from "@/lib/platform/signatures";
import { estateUrl } from "./emails/estate-url";

/** A kind of mail, or "all" of those that one may do without. */
export type Unsubscription = { userId: string; type: string };

/** Signed, so that nobody can unsubscribe somebody else; it needs no signing in and does not end (RFC 8058). */
export function unsubscribeToken({ userId, type }: Unsubscription): string {
  const text = `${userId}.${type}`;
  return `${text}.${sign(env.NEXTAUTH_SECRET, "unsubscribe", text)}`;
}

export function readUnsubscribeToken(token: string): Unsubscription | null {
  const [userId = "", type = "", signature = ""] = token.split(".");
  const isOurs = isSame(signature, sign(env.NEXTAUTH_SECRET, "unsubscribe", `${userId}.${type}`));
  return isOurs && userId && type ? { userId, type } : null;
}

/** The page for people, in the mail itself. */
export const unsubscribePage = (token: string): string => estateUrl(`/unsubscribe?token=${token}`);

/** What mail programs press for their reader (RFC 8058). */
export const unsubscribeHeaders = (token: string): Record<string, string> => ({
  "List-Unsubscribe": `<${estateUrl(`/api/unsubscribe?token=${token}`)}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});
