import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VerifyForm } from "@/components/console/verify-form";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { linkClass } from "@/components/ui/link-class";
import { canReadAudit } from "@/lib/audit/permissions";
import { type ChainState, readChainState } from "@/lib/audit/seal-queries";
import { type EstateFormat, formatDateTime } from "@/lib/platform/format";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { CONSOLE } from "../../console-crumb";
import { verifyAuditAction } from "../actions";

export const metadata: Metadata = { title: "Verify the audit" };

export default async function VerifyPage() {
  const [actor, format] = await Promise.all([requireUser(), estateSettings()]);
  if (!canReadAudit(actor)) notFound();
  const chain = await readChainState(actor);

  return (
    <>
      <PageHeader
        breadcrumbs={[CONSOLE, { href: "/admin-panel/audit", label: "Audit" }]}
        title="Verify the audit"
        description="Entries are sealed every five minutes, each seal over the one before. Whoever changes, removes or adds an entry by hand, past the estate, breaks the chain."
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Card>
          <CardHeader
            title="Check now"
            description="Compares every entry with its seal, and every seal with the next."
          />
          <CardBody>
            <VerifyForm action={verifyAuditAction} />
          </CardBody>
        </Card>
        <div className="grid gap-5">
          <Card>
            <CardHeader title="The chain" />
            <CardBody>
              <DefinitionList items={facts(chain, format)} />
            </CardBody>
          </Card>
          <Card>
            <CardHeader
              title="Signed heads"
              description="Keep them outside the estate: each proves what the audit was up to then."
            />
            <CardBody className="grid gap-4">
              <Heads chain={chain} />
              <div className="flex flex-wrap gap-2">
                {chain.seals > 0 && (
                  <a href="/admin-panel/audit/heads/today" download className={buttonClass({ size: "sm" })}>
                    Head of today
                  </a>
                )}
                <a href="/admin-panel/audit/public-key" download className={buttonClass({ size: "sm" })}>
                  Public key
                </a>
              </div>
            </CardBody>
          </Card>
        </div>
      </div>
    </>
  );
}

const facts = (chain: ChainState, format: EstateFormat) => [
  { term: "Seals", value: <span className="tabular">{chain.seals.toLocaleString(format.locale)}</span> },
  { term: "Last seal", value: chain.lastSealedAt ? formatDateTime(chain.lastSealedAt, format) : "None yet" },
  {
    term: "Not sealed yet",
    value: <span className="tabular">{chain.unsealed.toLocaleString(format.locale)} entries</span>,
  },
  ...(chain.waitingSince
    ? [
        {
          term: "Waits since",
          value: `${formatDateTime(chain.waitingSince, format)}, for an older transaction`,
        },
      ]
    : []),
];

function Heads({ chain: { heads } }: { chain: ChainState }) {
  if (!heads.length)
    return (
      <p className="text-muted text-sm">The first is signed when the first month with a seal has ended.</p>
    );
  return (
    <ul className="grid gap-1 text-sm">
      {heads.map(({ month, seal }) => (
        <li key={month} className="flex justify-between gap-4">
          <a href={`/admin-panel/audit/heads/${month}`} download className={linkClass}>
            {month}
          </a>
          <span className="text-muted tabular">seal {seal}</span>
        </li>
      ))}
    </ul>
  );
}
