import { PeopleConsole } from "../people-console";

export const metadata = { title: "Staff" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default function StaffManagementPage({ searchParams }: Props) {
  return (
    <PeopleConsole
      base="/admin-panel/staff-management"
      title="Staff"
      userType="STAFF"
      placeholder="Name, email or employee ID"
      searchParams={searchParams}
    />
  );
}
