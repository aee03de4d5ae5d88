import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MailView } from "@/components/notifications/mail-view";
import { PageHeader } from "@/components/shell/page-header";
import { findMailboxMessage } from "@/lib/notifications/mailbox-queries";
import { isAdministrator } from "@/lib/people/permissions";
import { formatDateTime } from "@/lib/platform/format";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";

export const metadata: Metadata = { title: "Message" };

type Props = { params: Promise<{ id: string }> };

export default async function ConsoleMessagePage({ params }: Props) {
  const [actor, { id }] = await Promise.all([requireUser(), params]);
  if (!isAdministrator(actor)) notFound();
  const [message, settings] = await Promise.all([findMailboxMessage(actor, id), estateSettings()]);
  if (!message) notFound();

  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        breadcrumbs={[{ href: "/admin-panel/mailbox", label: "Mailbox" }]}
        title={message.subject || "Text message"}
        meta={`To ${message.to} · ${formatDateTime(message.createdAt, settings)}`}
      />
      <MailView {...message} />
    </div>
  );
}
