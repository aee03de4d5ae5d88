import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MailboxPage } from "@/components/notifications/mailbox-page";
import { mailboxItems } from "@/lib/notifications/mailbox-items";
import { listMailbox } from "@/lib/notifications/mailbox-queries";
import { mailboxInput } from "@/lib/notifications/schema";
import { anonymous } from "@/lib/platform/actor";
import { env } from "@/lib/platform/env";
import { estateSettings } from "@/lib/web/estate";

export const metadata: Metadata = { title: "Demo mailbox" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where a newly registered person of the demo reads the verification mail; it does not exist elsewhere. */
export default async function DemoMailboxPage({ searchParams }: Props) {
  const query = await searchParams;
  if (!env.DEMO_MODE) notFound();
  const { q, after } = mailboxInput.parse(query);
  const [{ rows, nextCursor }, settings] = await Promise.all([
    listMailbox(anonymous(), { q, cursor: after }),
    estateSettings(),
  ]);

  return (
    <MailboxPage
      base="/mailbox"
      header={
        <header className="mb-6">
          <h1 className="font-semibold text-2xl tracking-tight">Demo mailbox</h1>
          <p className="mt-1 text-muted">Nothing leaves the demo: every mail and text message ends here.</p>
        </header>
      }
      {...{ q, after, nextCursor }}
      items={mailboxItems(rows, new Date(), settings)}
    />
  );
}
