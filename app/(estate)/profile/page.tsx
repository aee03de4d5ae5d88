import Link from "next/link";
import { z } from "zod";
import { BouncedNotice } from "@/components/notifications/bounced-notice";
import { MutedMails } from "@/components/notifications/muted-mails";
import { PasswordFields } from "@/components/people/password-fields";
import { PreferencesForm } from "@/components/people/preferences-form";
import { ProfileForm } from "@/components/people/profile-form";
import { PageHeader } from "@/components/shell/page-header";
import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { getOwnDevices } from "@/lib/notifications/push/queries";
import { listMutedMails } from "@/lib/notifications/queries";
import { kindOf } from "@/lib/notifications/registry";
import { getOwnProfile } from "@/lib/people/queries";
import { formatDate } from "@/lib/platform/format";
import { readDeviceCookie } from "@/lib/web/device-cookie";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { Accesses } from "./accesses";
import {
  changePasswordAction,
  endSessionsAction,
  resubscribeAction,
  resumeEmailAction,
  updatePreferencesAction,
  updateProfileAction,
} from "./actions";
import { Devices } from "./devices";
import { facts } from "./facts";

export const metadata = { title: "Profile" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ProfilePage({ searchParams }: Props) {
  const [actor, query] = await Promise.all([requireUser(), searchParams]);
  const [profile, format, muted, push, thisDevice] = await Promise.all([
    getOwnProfile(actor),
    estateSettings(),
    listMutedMails(actor),
    getOwnDevices(actor),
    readDeviceCookie(),
  ]);
  return (
    <div className="mx-auto max-w-form">
      <PageHeader title="Profile" />
      <div className="grid gap-6">
        <Card>
          <CardHeader title="About you" description="The estate office changes these." />
          <CardBody>
            <DefinitionList items={facts(profile, format)} />
          </CardBody>
        </Card>
        <Card>
          <CardHeader title="Your details" />
          <CardBody>
            <ProfileForm
              action={updateProfileAction}
              name={profile.name}
              contact={profile.resident ?? profile.staff}
              phoneRequired={profile.staff !== null}
            />
          </CardBody>
        </Card>
        <Card id="preferences">
          <CardHeader title="How we reach you" description="You always find everything at the bell." />
          <CardBody className="grid gap-6">
            {profile.emailBouncedAt && (
              <BouncedNotice
                action={resumeEmailAction}
                email={profile.email}
                since={formatDate(profile.emailBouncedAt, format)}
                reason={profile.emailBounceReason}
              />
            )}
            <PreferencesForm action={updatePreferencesAction} preferences={profile} />
            {muted.length > 0 && (
              <MutedMails
                action={resubscribeAction}
                kinds={muted.map((type) => ({ type, label: kindOf(type).label }))}
              />
            )}
          </CardBody>
        </Card>
        <Devices push={push} thisDevice={thisDevice} format={format} />
        {actor.resident && (
          <Accesses
            actor={actor}
            settings={format}
            after={z.uuid().optional().catch(undefined).parse(query.accesses)}
          />
        )}
        <Card>
          <CardHeader title="Password" description="Changing it signs you out on every other device." />
          <CardBody>
            <ActionForm action={changePasswordAction} submitLabel="Change password" pendingLabel="Changing…">
              <Field name="currentPassword" label="Current password" required>
                <Input type="password" autoComplete="current-password" maxLength={1000} />
              </Field>
              <PasswordFields label="New password" />
            </ActionForm>
          </CardBody>
        </Card>
        <Card>
          <CardHeader
            title="Programs"
            description="Access tokens let a program of yours use the estate’s API in your name."
          />
          <CardBody>
            <Link href="/profile/tokens" className={buttonClass({ size: "sm" })}>
              Your access tokens
            </Link>
          </CardBody>
        </Card>
        <Card>
          <CardHeader title="Lost a phone?" description="Ends your sessions on every device, this one too." />
          <CardBody>
            <ActionForm
              action={endSessionsAction}
              submitLabel="Sign out everywhere"
              pendingLabel="Signing out…"
              submitVariant="danger"
            />
          </CardBody>
        </Card>
      </div>
    </div>
  );
}
