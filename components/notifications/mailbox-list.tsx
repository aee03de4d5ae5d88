import { Mail, MessageSquareText } from "lucide-react";
import Link from "next/link";
import { Time } from "@/components/ui/time";
import type { Channel } from "@/lib/generated/prisma/enums";

export type MailboxItem = {
  id: string;
  channel: Channel;
  to: string;
  subject: string;
  text: string;
  at: { iso: string; relative: string; exact: string };
};

/** Messages that would have left the house. */
export function MailboxList({ items, base }: { items: MailboxItem[]; base: string }) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-lg border bg-surface">
      {items.map((item) => (
        <li key={item.id} className="relative flex items-start gap-3 px-4 py-3 hover:bg-hover sm:px-5">
          <ChannelIcon channel={item.channel} />
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-muted text-sm">
              <span className="min-w-0 [overflow-wrap:anywhere]">
                {item.channel === "SMS" ? "SMS" : "Mail"} to {item.to}
              </span>
              <Time {...item.at} className="text-faint text-xs" />
            </p>
            <Link
              href={`${base}/${item.id}`}
              className="mt-0.5 block font-medium [overflow-wrap:anywhere] after:absolute after:inset-0"
            >
              {item.subject || item.text}
            </Link>
          </div>
        </li>
      ))}
    </ul>
  );
}

function ChannelIcon({ channel }: { channel: MailboxItem["channel"] }) {
  const Icon = channel === "SMS" ? MessageSquareText : Mail;
  return <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-muted" />;
}
