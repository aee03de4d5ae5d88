import Link from "next/link";
import { SettingControl, type SettingView } from "@/components/console/setting-control";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { linkClass } from "@/components/ui/link-class";
import type { FormAction } from "@/lib/web/form-state";

/** The settings of one group, saved together; each can be put back by itself. */
export function SettingsForm({
  group,
  settings,
  save,
  restore,
}: {
  group: string;
  settings: SettingView[];
  save: FormAction;
  restore: FormAction;
}) {
  return (
    <>
      <ActionForm
        action={save}
        submitLabel={`Save ${group.toLowerCase()}`}
        pendingLabel="Saving…"
        resetOnSuccess={false}
        className="gap-6"
      >
        {settings.map((setting) => (
          // A saved or restored value begins anew; the form stays, to say what it has done.
          <div key={`${setting.key}=${setting.seen}`} id={setting.key} className="grid scroll-mt-20 gap-1.5">
            <input type="hidden" name={`seen.${setting.key}`} value={setting.seen} />
            <SettingControl setting={setting} />
            <Footnote setting={setting} />
          </div>
        ))}
      </ActionForm>
      {settings.map(({ key }) => (
        <ActionForm key={key} id={`restore-${key}`} action={restore}>
          <input type="hidden" name="key" value={key} />
        </ActionForm>
      ))}
    </>
  );
}

/** Whether it is as delivered, who changed it last, and the ways back. */
function Footnote({ setting: { key, isDefault, defaultText, lastChange } }: { setting: SettingView }) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-faint text-sm">
      {isDefault ? (
        <Badge>Default</Badge>
      ) : (
        <>
          <Badge variant="accent">Changed</Badge>
          <span>Default: {defaultText}</span>
        </>
      )}
      {lastChange && (
        <span>
          Last by {lastChange.by}, {lastChange.at}{" "}
          <Link href={`/admin-panel/audit?entity=settings&id=${key}`} prefetch={false} className={linkClass}>
            History
          </Link>
        </span>
      )}
      {!isDefault && (
        <Button type="submit" form={`restore-${key}`} size="sm" variant="ghost" className="-my-1">
          Restore default
        </Button>
      )}
    </p>
  );
}
