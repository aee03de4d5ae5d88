import { AlertList } from "@/components/finance/alert-list";
import { CostTable } from "@/components/finance/cost-table";
import { MoneyTotals } from "@/components/finance/money-totals";
import { moneyHref } from "@/components/finance/money-url";
import { VendorGlance } from "@/components/finance/vendor-glance";
import { MyWork } from "@/components/maintenance/my-work";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { linkClass } from "@/components/ui/link-class";
import { listBudgetAlerts } from "@/lib/finance/budget-alerts";
import { getCostSummary } from "@/lib/finance/cost-summary";
import { monthName } from "@/lib/finance/month";
import { listVendorPerformance } from "@/lib/finance/vendor-performance";
import { estateSettings } from "@/lib/web/estate";
import { greeting } from "./greeting";
import { resumeAction, startAction } from "./maintenance/actions";
import { readMyWork } from "./my-work-query";
import type { HomeProps } from "./role-home";

const SHOWN = 6;

/** Whoever keeps the money: the month, the budgets that run out, the firms; and work of their own, if there is any. */
export async function MoneyHome({ actor, title }: HomeProps) {
  const now = new Date();
  const [summary, alerts, vendors, format] = await Promise.all([
    getCostSummary(actor, undefined, now),
    listBudgetAlerts(actor, SHOWN),
    listVendorPerformance(actor, SHOWN),
    estateSettings(),
  ]);
  const mine = await readMyWork(actor, now, format.maxConcurrentAssignments);
  const view = { now, format };
  const month = monthName(summary.month, format.locale);

  return (
    <>
      <PageHeader
        title={title ?? greeting(actor.name, now, format.timeZone)}
        description={`Costs in ${month}`}
      />
      <div className="grid gap-5">
        {mine.rows.length > 0 && <MyWork {...mine} view={view} start={startAction} resume={resumeAction} />}
        <MoneyTotals summary={summary} format={format} />
        <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
          <Card className="min-w-0 overflow-hidden">
            <CardHeader
              title="Cost summary"
              description="By category, against the budget"
              action={<More href={moneyHref()}>Budgets and months</More>}
            />
            <CostTable summary={summary} format={format} budgetForm={() => null} />
          </Card>
          <Card>
            <CardHeader title="Budget alerts" />
            <CardBody>
              <AlertList alerts={alerts} now={now} format={format} />
            </CardBody>
          </Card>
        </div>
        <Card className="min-w-0 overflow-hidden">
          <CardHeader
            title="Vendor performance"
            description="Those with the most jobs"
            action={<More href="/admin-panel/vendors">All vendors</More>}
          />
          <VendorGlance vendors={vendors} format={format} />
        </Card>
      </div>
    </>
  );
}

const More = ({ href, children }: { href: string; children: string }) => (
  <Link href={href} className={`${linkClass} inline-flex min-h-control items-center text-sm md:min-h-6`}>
    {children}
  </Link>
);
