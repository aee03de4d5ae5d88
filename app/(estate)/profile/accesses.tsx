import { AccessList } from "@/components/people/access-list";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { ACCESS_LABEL, listOwnAccesses } from "@/lib/people/access-log";
import { roleLabelOf } from "@/lib/people/labels";
import type { UserActor } from "@/lib/platform/actor";
import { formatDateTime, formatRelative } from "@/lib/platform/format";
import type { Settings } from "@/lib/platform/settings";

/** For residents: which staff were shown their phone number, emergency contacts or photos. */
export async function Accesses({
  actor,
  settings,
  after,
}: {
  actor: UserActor;
  settings: Settings;
  after: string | undefined;
}) {
  const { rows, next } = await listOwnAccesses(actor, after);
  const now = new Date();
  return (
    <Card id="accesses">
      <CardHeader
        title="Who has looked at your data"
        description={`Staff who were shown your phone number, emergency contacts or photos, at most once an hour. Kept for ${settings.accessLogDays} days.`}
      />
      <CardBody>
        <AccessList
          items={rows.map(({ id, kind, subject, at, viewer }) => ({
            id,
            subject,
            what: ACCESS_LABEL[kind],
            who: viewer.name,
            role: roleLabelOf(viewer),
            at: {
              iso: at.toISOString(),
              relative: formatRelative(at, now, settings),
              exact: formatDateTime(at, settings),
            },
          }))}
          nextHref={next && `/profile?accesses=${next}#accesses`}
        />
      </CardBody>
    </Card>
  );
}
