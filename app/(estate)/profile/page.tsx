import Link from "next/link";
import { z } from "zod";
import { BouncedNotice } from "@/components/notifications/bounced-notice";
import { MutedMails } from "@/components/notifications/muted-mails";
import { type DeviceItem, PushDevices } from "@/components/notifications/push-devices";
import { PushKinds } from "@/components/notifications/push-kinds";
import { PushSwitch } from "@/components/notifications/push-switch";
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
import { getOwnDevices, type OwnDevices } from "@/lib/notifications/push/queries";
import { listMutedMails } from "@/lib/notifications/queries";
import { kindOf } from "@/lib/notifications/registry";
import { EMPLOYMENT_LABEL, RESIDENT_TYPE_LABEL, ROLE_LABEL } from "@/lib/people/labels";
import { getOwnProfile, type OwnProfile } from "@/lib/people/queries";
import { type EstateFormat, formatDate, formatDateTime, formatRelative } from "@/lib/platform/format";
import { readDeviceCookie } from "@/lib/web/device-cookie";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { Accesses } from "./accesses";
import {
  changePasswordAction,
  chooseDeviceKindsAction,
  endSessionsAction,
  registerDeviceAction,
  removeDeviceAction,
  resubscribeAction,
  resumeEmailAction,
  updatePreferencesAction,
  updateProfileAction,
} from "./actions";

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
  const devices = deviceItems(push, thisDevice, format);
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
        <Card id="devices">
          <CardHeader
            title="Notifications on your devices"
            description="On the screen of a phone or computer, also while the estate’s page is closed."
          />
          <CardBody className="grid gap-6">
            <PushSwitch
              publicKey={push.publicKey}
              deviceId={devices.find(({ isThis }) => isThis)?.id ?? null}
              register={registerDeviceAction}
              remove={removeDeviceAction}
            />
            {devices.length > 0 && <PushDevices devices={devices} action={removeDeviceAction} />}
            {devices.length > 0 && push.kinds.length > 0 && (
              <PushKinds
                key={JSON.stringify(push.kinds)}
                action={chooseDeviceKindsAction}
                kinds={push.kinds.map((kind) => ({ ...kind, label: kindOf(kind.type).label }))}
              />
            )}
          </CardBody>
        </Card>
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

function deviceItems({ devices }: OwnDevices, thisDevice: string | null, format: EstateFormat): DeviceItem[] {
  const now = new Date();
  return devices.map(({ id, name, createdAt, lastUsedAt }) => {
    const at = lastUsedAt ?? createdAt;
    return {
      id,
      name,
      isThis: id === thisDevice,
      wasUsed: lastUsedAt !== null,
      at: {
        iso: at.toISOString(),
        relative: formatRelative(at, now, format),
        exact: formatDateTime(at, format),
      },
    };
  });
}

function facts({ email, resident, staff, isAdmin, createdAt }: OwnProfile, format: EstateFormat) {
  return [
    { term: "Email", value: email },
    ...(isAdmin ? [{ term: "Access", value: "Administrator" }] : []),
    ...(resident
      ? [{ term: "Flat", value: `${resident.flatNumber} · ${RESIDENT_TYPE_LABEL[resident.residentType]}` }]
      : []),
    ...(staff ? employment(staff, format) : []),
    { term: "With us since", value: formatDate(createdAt, format) },
  ];
}

function employment(staff: NonNullable<OwnProfile["staff"]>, format: EstateFormat) {
  return [
    { term: "Role", value: ROLE_LABEL[staff.role] },
    { term: "Employee ID", value: staff.employeeId },
    { term: "Department", value: staff.department ?? "–" },
    { term: "Employment", value: EMPLOYMENT_LABEL[staff.employmentStatus] },
    { term: "Employed since", value: formatDate(staff.hireDate, { ...format, timeZone: "UTC" }) },
    { term: "Reports to", value: staff.reportingTo?.user.name ?? "–" },
  ];
}
