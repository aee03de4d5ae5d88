import { Inbox, Search } from "lucide-react";
import type { ReactNode } from "react";
import { type MailboxItem, MailboxList } from "@/components/notifications/mailbox-list";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Pagination } from "@/components/ui/pagination";

type Props = {
  /** Where this mailbox lives: "/mailbox" or "/admin-panel/mailbox". */
  base: string;
  header: ReactNode;
  q?: string | undefined;
  after?: string | undefined;
  items: MailboxItem[];
  nextCursor: string | null;
};

/** The list with its search; the same in the console and in the open demo. */
export function MailboxPage({ base, header, q, after, items, nextCursor }: Props) {
  return (
    <>
      {header}
      <search>
        <form action={base} className="mb-4 flex items-end gap-2">
          <Field name="q" label="Search mails" hideLabel className="min-w-0 flex-1">
            <Input type="search" defaultValue={q} placeholder="Address, subject or text" />
          </Field>
          <Button type="submit" aria-label="Search">
            <Search aria-hidden="true" />
          </Button>
        </form>
      </search>
      {items.length > 0 ? (
        <MailboxList items={items} base={base} />
      ) : (
        <EmptyState icon={<Inbox />} title={q ? "No message matches" : "No messages yet"}>
          {q
            ? "Try an address, or a word of the subject or the text."
            : "Mails and text messages appear here instead of being sent, as long as no provider is configured."}
        </EmptyState>
      )}
      <Pagination
        previousHref={after && hrefOf(base, q)}
        nextHref={nextCursor ? hrefOf(base, q, nextCursor) : undefined}
        labels={{ previous: "Newest", next: "Older" }}
      />
    </>
  );
}

function hrefOf(base: string, q?: string, after?: string): string {
  const query = new URLSearchParams({ ...(q && { q }), ...(after && { after }) });
  return query.size > 0 ? `${base}?${query}` : base;
}
