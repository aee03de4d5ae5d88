import type { ReactNode } from "react";
import { BudgetBar } from "@/components/finance/budget-bar";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { percentOf } from "@/lib/finance/amount";
import type { CategoryCosts, CostLine, CostSummary } from "@/lib/finance/cost-summary";
import { againstEstimate, counted } from "@/lib/finance/words";
import { type EstateFormat, formatMoney } from "@/lib/platform/format";

/** A month by category: budget, what is spent and expected, and how both stand. */
export function CostTable({
  summary,
  format,
  budgetForm,
}: {
  summary: CostSummary;
  format: EstateFormat;
  budgetForm: (row: CategoryCosts) => ReactNode;
}) {
  return (
    <Table label="Costs by category">
      <TableHead>
        <Th>Category</Th>
        <Th numeric>Spent</Th>
        <Th numeric>Expected</Th>
        <Th numeric>Budget</Th>
        <Th>Used</Th>
        <Th>Against estimate</Th>
      </TableHead>
      <TableBody>
        {summary.categories.map((row) => (
          <TableRow key={row.categoryId} className="align-top">
            <Td className="font-medium">{row.category}</Td>
            <Figures row={row} label={row.category} {...{ summary, format }} form={budgetForm(row)} />
          </TableRow>
        ))}
        <TableRow className="bg-sunken">
          <Td className="font-semibold">Total</Td>
          <Figures row={summary.total} label="all categories" {...{ summary, format }} />
        </TableRow>
      </TableBody>
    </Table>
  );
}

function Figures({
  row,
  label,
  summary,
  format,
  form,
}: {
  row: CostLine;
  label: string;
  summary: CostSummary;
  format: EstateFormat;
  form?: ReactNode;
}) {
  const { compared } = row;
  return (
    <>
      <Td label="Spent" numeric className="max-sm:text-left">
        {formatMoney(row.spent, format)}
        {row.jobs > 0 && <Small>{counted(row.jobs, "request")}</Small>}
      </Td>
      <Td label="Expected" numeric className="max-sm:text-left">
        {summary.isPresent ? formatMoney(row.expected, format) : "–"}
        {row.open > 0 && <Small>{counted(row.open, "open request")}</Small>}
      </Td>
      <Td label="Budget" numeric className="max-sm:text-left">
        {formatMoney(row.budget, format)}
        {form}
      </Td>
      <Td label="Used">
        <BudgetBar line={row} label={label} />
      </Td>
      <Td label="Estimate">
        {againstEstimate(percentOf(compared.actual, compared.estimated))}
        {compared.jobs > 0 && <Small>over {counted(compared.jobs, "request")}</Small>}
      </Td>
    </>
  );
}

const Small = ({ children }: { children: ReactNode }) => (
  <span className="block whitespace-nowrap text-faint text-xs">{children}</span>
);
