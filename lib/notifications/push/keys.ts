import { type Db, prisma } from "@/lib/platform/prisma";
import { openSecret } from "@/lib/webhooks/secret";

/** What pushes are signed with (VAPID, RFC 8292): both halves in base64url. */
export type PushKeys = { publicKey: string; privateKey: string };

/** Every pair that this server can use, the newest first: those of another NEXTAUTH_SECRET stay shut. */
export async function openKeys(db: Db = prisma): Promise<PushKeys[]> {
  const rows = await db.pushKey.findMany({ orderBy: [{ createdAt: "desc" }, { publicKey: "desc" }] });
  return rows.flatMap(({ publicKey, sealed }) => {
    const privateKey = openSecret(publicKey, sealed);
    return privateKey ? [{ publicKey, privateKey }] : [];
  });
}
