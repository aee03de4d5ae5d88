import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SettingsForm } from "@/components/console/settings-form";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { SETTING_GROUPS } from "@/lib/platform/setting-info";
import { canChangeSettings } from "@/lib/settings/permissions";
import { listSettings } from "@/lib/settings/queries";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { CONSOLE } from "../console-crumb";
import { changeSettingsAction, restoreSettingAction } from "./actions";
import { settingView } from "./setting-view";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const [actor, format] = await Promise.all([requireUser(), estateSettings()]);
  if (!canChangeSettings(actor)) notFound();
  const settings = await listSettings(actor);
  const now = new Date();

  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        breadcrumbs={[CONSOLE]}
        title="Settings"
        description="The estate's rules. A change holds from the moment it is saved; what has happened is not touched. Everything is kept in the audit."
      />
      <div className="grid gap-6">
        {SETTING_GROUPS.map((group) => (
          <Card key={group} id={group.toLowerCase()}>
            <CardHeader title={group} />
            <CardBody>
              <SettingsForm
                group={group}
                settings={settings
                  .filter((setting) => setting.group === group)
                  .map((setting) => settingView(setting, now, format))}
                save={changeSettingsAction}
                restore={restoreSettingAction}
              />
            </CardBody>
          </Card>
        ))}
      </div>
    </div>
  );
}
