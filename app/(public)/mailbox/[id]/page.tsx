import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { MailView } from "@/components/notifications/mail-view";
import { linkClass } from "@/components/ui/link-class";
import { findMailboxMessage } from "@/lib/notifications/mailbox-queries";
import { anonymous } from "@/lib/platform/actor";
import { formatDateTime } from "@/lib/platform/format";
import { estateSettings } from "@/lib/web/estate";

export const metadata: Metadata = { title: "Demo mailbox" };

type Props = { params: Promise<{ id: string }> };

export default async function DemoMessagePage({ params }: Props) {
  const { id } = await params;
  const [message, settings] = await Promise.all([findMailboxMessage(anonymous(), id), estateSettings()]);
  if (!message) notFound();

  return (
    <>
      <header className="mb-5">
        <Link href="/mailbox" className={`${linkClass} mb-3 inline-flex items-center gap-1.5 text-sm`}>
          <ArrowLeft aria-hidden="true" className="size-4" /> Demo mailbox
        </Link>
        <h1 className="font-semibold text-2xl tracking-tight [overflow-wrap:anywhere]">
          {message.subject || "Text message"}
        </h1>
        <p className="mt-1 text-muted text-sm [overflow-wrap:anywhere]">
          To {message.to} · {formatDateTime(message.createdAt, settings)}
        </p>
      </header>
      <MailView {...message} />
    </>
  );
}
