import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TypeTable } from "@/components/notifications/type-table";
import { PageHeader } from "@/components/shell/page-header";
import { ActionForm } from "@/components/ui/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { countFailed } from "@/lib/notifications/delivery-queries";
import { canManageNotifications } from "@/lib/notifications/permissions";
import { smsMonth } from "@/lib/notifications/sms-month";
import { listTypes } from "@/lib/notifications/type-queries";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { setSmsBudgetAction } from "../actions";
import { ConsoleTabs } from "../console-tabs";

export const metadata: Metadata = { title: "Kinds and texts" };

export default async function TypesPage() {
  const [actor, settings] = await Promise.all([requireUser(), estateSettings()]);
  if (!canManageNotifications(actor)) notFound();
  const [types, failed, month] = await Promise.all([
    listTypes(actor),
    countFailed(actor),
    smsMonth(settings.timeZone, new Date()),
  ]);

  return (
    <>
      <PageHeader
        title="Kinds and texts"
        description="What people are told of, by which ways, and in which words. Each person's own preferences come after that."
      />
      <ConsoleTabs current="types" failed={failed} />
      <div className="mt-5 grid grid-cols-1 gap-5">
        <Card className="overflow-hidden">
          <TypeTable rows={types} />
        </Card>
        <Card>
          <CardHeader
            title="SMS budget"
            description={`${month.used} text ${month.used === 1 ? "message" : "messages"} this month. Over the budget only emergencies go by SMS.`}
          />
          <CardBody>
            <ActionForm
              action={setSmsBudgetAction}
              submitLabel="Save budget"
              pendingLabel="Saving…"
              resetOnSuccess={false}
            >
              <Field
                name="budget"
                label="Text messages a month"
                help="Empty: no limit. Administrators hear of 80 % and of 100 %."
                optional
                className="max-w-xs"
              >
                <Input type="number" min={0} defaultValue={settings.smsMonthlyBudget ?? ""} />
              </Field>
            </ActionForm>
          </CardBody>
        </Card>
      </div>
    </>
  );
}
