import type { Metadata } from "next";
import { Composer } from "@/components/announcements/composer";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { listBlocks } from "@/lib/announcements/count-audience";
import { newIdempotencyKey } from "@/lib/platform/ids";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { countAudienceAction, draftAction } from "../actions";

export const metadata: Metadata = { title: "New announcement" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewAnnouncementPage({ searchParams }: Props) {
  const [actor, query] = await Promise.all([requireUser(), searchParams]);
  const suggestion = suggestionIn(query);
  const blocks = await found(listBlocks(actor));
  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        breadcrumbs={[{ href: "/announcements", label: "Announcements" }]}
        title="New announcement"
        description="You see it as its readers will before anybody is told."
      />
      <Composer
        action={draftAction}
        blocks={blocks}
        count={countAudienceAction}
        idempotencyKey={newIdempotencyKey()}
        {...(suggestion && { suggestion })}
        draftKey={`announcement:${actor.userId}${suggestion ? `:${suggestion.title}` : ""}`}
        secondary={
          <Link href="/announcements" className={buttonClass()}>
            Back
          </Link>
        }
      />
    </div>
  );
}

/** "?audience=block:A&title=…", as other pages lead here. */
function suggestionIn({ audience, title }: Awaited<Props["searchParams"]>) {
  if (typeof title !== "string") return undefined;
  const block = typeof audience === "string" ? /^block:([A-Z0-9]{1,4})$/.exec(audience)?.[1] : undefined;
  return { title: title.slice(0, 200), ...(block && { block }) };
}
