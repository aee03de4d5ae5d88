import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MailboxPage } from "@/components/notifications/mailbox-page";
import { PageHeader } from "@/components/shell/page-header";
import { mailboxItems } from "@/lib/notifications/mailbox-items";
import { listMailbox } from "@/lib/notifications/mailbox-queries";
import { mailboxInput } from "@/lib/notifications/schema";
import { isAdministrator } from "@/lib/people/permissions";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";

export const metadata: Metadata = { title: "Mailbox" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ConsoleMailboxPage({ searchParams }: Props) {
  const [actor, query] = await Promise.all([requireUser(), searchParams]);
  if (!isAdministrator(actor)) notFound();
  const { q, after } = mailboxInput.parse(query);
  const [{ rows, nextCursor }, settings] = await Promise.all([
    listMailbox(actor, { q, cursor: after }),
    estateSettings(),
  ]);

  return (
    <MailboxPage
      base="/admin-panel/mailbox"
      header={
        <PageHeader
          title="Mailbox"
          description="What would have been sent, as long as no mail or SMS provider is configured."
        />
      }
      {...{ q, after, nextCursor }}
      items={mailboxItems(rows, new Date(), settings)}
    />
  );
}
