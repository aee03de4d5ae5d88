import Link from "next/link";
import { PersonHistory } from "@/components/people/person-history";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { linkClass } from "@/components/ui/link-class";

/** What became of a person's records; `ids` are theirs in the audit. */
export const HistoryCard = ({
  ids,
  ...history
}: Parameters<typeof PersonHistory>[0] & { ids: (string | undefined)[] }) => (
  <Card>
    <CardHeader
      title="History"
      action={
        <Link
          href={`/admin-panel/audit?id=${ids.filter(Boolean).join(",")}`}
          prefetch={false}
          className={`${linkClass} text-sm`}
        >
          All of it in the audit
        </Link>
      }
    />
    <CardBody>
      <PersonHistory {...history} />
    </CardBody>
  </Card>
);
