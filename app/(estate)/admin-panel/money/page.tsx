import { Download } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AlertList } from "@/components/finance/alert-list";
import { BudgetForm } from "@/components/finance/budget-form";
import { CopyBudgetsForm } from "@/components/finance/copy-budgets-form";
import { CostTable } from "@/components/finance/cost-table";
import { CostTrend } from "@/components/finance/cost-trend";
import { MoneyTotals } from "@/components/finance/money-totals";
import { costsFileHref } from "@/components/finance/money-url";
import { MonthPicker } from "@/components/finance/month-picker";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { listBudgetAlerts } from "@/lib/finance/budget-alerts";
import { COST_RULE } from "@/lib/finance/cost-rules";
import { getCostSummary, listCostTrend } from "@/lib/finance/cost-summary";
import { addMonths, monthName } from "@/lib/finance/month";
import { canManageMoney } from "@/lib/finance/permissions";
import { moneyPageInput } from "@/lib/finance/schema";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { copyBudgetsAction, setBudgetAction } from "./actions";

export const metadata: Metadata = { title: "Money" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const ALERTS = 6;

export default async function MoneyPage({ searchParams }: Props) {
  const [actor, query, format] = await Promise.all([requireUser(), searchParams, estateSettings()]);
  if (!canManageMoney(actor)) notFound();
  const now = new Date();
  const { month: asked } = moneyPageInput.parse(query);
  const [summary, trend, alerts] = await Promise.all([
    getCostSummary(actor, asked, now),
    listCostTrend(actor, asked, now),
    listBudgetAlerts(actor, ALERTS),
  ]);
  const { month } = summary;

  return (
    <>
      <PageHeader
        title="Money"
        description="What maintenance costs, against its budgets."
        action={
          <>
            <CopyBudgetsForm
              action={copyBudgetsAction}
              month={month}
              from={monthName(addMonths(month, -1), format.locale)}
            />
            <a href={costsFileHref(month)} download className={buttonClass()}>
              <Download aria-hidden="true" /> Table as CSV
            </a>
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <MonthPicker
          month={month}
          label={`${monthName(month, format.locale)}${summary.isPresent ? ", so far" : ""}`}
        />
        <MoneyTotals summary={summary} format={format} />
        <Card className="overflow-hidden">
          <CardHeader title="By category" description={COST_RULE} />
          <CostTable
            summary={summary}
            format={format}
            budgetForm={({ categoryId, category, budget }) => (
              <BudgetForm
                action={setBudgetAction}
                currency={format.currency}
                {...{ categoryId, category, month, budget }}
              />
            )}
          />
        </Card>
        <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
          <Card className="min-w-0">
            <CardHeader title="The last twelve months" />
            <CardBody>
              <CostTrend months={trend} chosen={month} format={format} />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title="Budget alerts" description="At 80 % and at 100 %, once each." />
            <CardBody>
              <AlertList alerts={alerts} now={now} format={format} />
            </CardBody>
          </Card>
        </div>
      </div>
    </>
  );
}
