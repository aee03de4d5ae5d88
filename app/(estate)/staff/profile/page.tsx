import Link from "next/link";
import { ProfileForm } from "@/components/people/profile-form";
import { PageHeader } from "@/components/shell/page-header";
import { PermissionList } from "@/components/staff/permission-list";
import { ReportingLine } from "@/components/staff/reporting-line";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { EMPLOYMENT_LABEL, ROLE_LABEL, roleLabelOf } from "@/lib/people/labels";
import { hasPermission } from "@/lib/people/permissions";
import { getOwnProfile, type OwnProfile } from "@/lib/people/queries";
import { getReportingLine } from "@/lib/people/reporting-line";
import { PERMISSIONS, type Permissions } from "@/lib/platform/actor";
import { type EstateFormat, formatDate } from "@/lib/platform/format";
import { estateSettings } from "@/lib/web/estate";
import { requireStaff } from "@/lib/web/session";
import { updateProfileAction } from "../../profile/actions";

export const metadata = { title: "My employment" };

/** What the estate knows of one's employment, what one may do here, and how one is reached. */
export default async function StaffProfilePage() {
  const actor = await requireStaff();
  const [profile, line, format] = await Promise.all([
    getOwnProfile(actor),
    getReportingLine(actor),
    estateSettings(),
  ]);
  const { staff } = profile;
  const permissions = Object.fromEntries(
    PERMISSIONS.map((each) => [each, hasPermission(actor, each)]),
  ) as Permissions;

  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        title="My employment"
        meta={
          <>
            <span className="font-medium text-ink">{profile.name}</span>
            <Badge>{roleLabelOf(actor)}</Badge>
          </>
        }
        action={
          <Link href="/profile#preferences" className={buttonClass()}>
            How we reach you
          </Link>
        }
      />
      <div className="grid gap-6">
        {staff && (
          <Card>
            <CardHeader title="Employment" description="The estate office changes these." />
            <CardBody>
              <DefinitionList items={facts(profile.email, staff, format)} />
            </CardBody>
          </Card>
        )}
        <Card>
          <CardHeader
            title="What you may do"
            description={
              actor.isAdmin
                ? "As an administrator you may do everything in this estate."
                : "Your role brings these; an administrator can change them for you."
            }
          />
          <CardBody>
            <PermissionList permissions={permissions} />
          </CardBody>
        </Card>
        {staff && (
          <Card>
            <CardHeader title="Reporting line" description="Whoever is above you sees your work too." />
            <CardBody>
              <ReportingLine {...line} />
            </CardBody>
          </Card>
        )}
        <Card>
          <CardHeader title="Your details" description="You keep these up to date yourself." />
          <CardBody>
            <ProfileForm
              action={updateProfileAction}
              name={profile.name}
              contact={staff ?? profile.resident}
              phoneRequired={staff !== null}
            />
          </CardBody>
        </Card>
      </div>
    </div>
  );
}

const facts = (email: string, staff: NonNullable<OwnProfile["staff"]>, format: EstateFormat) => [
  { term: "Employee ID", value: staff.employeeId },
  { term: "Role", value: ROLE_LABEL[staff.role] },
  { term: "Department", value: staff.department ?? "–" },
  { term: "Employment", value: EMPLOYMENT_LABEL[staff.employmentStatus] },
  { term: "Employed since", value: formatDate(staff.hireDate, { ...format, timeZone: "UTC" }) },
  { term: "Working hours", value: staff.workSchedule ?? "–" },
  { term: "On call", value: staff.isAvailable24x7 ? "Day and night" : "During working hours" },
  { term: "Email", value: email },
];
