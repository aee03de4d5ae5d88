import { PeopleConsole } from "../people-console";

export const metadata = { title: "Residents" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default function ResidentsPage({ searchParams }: Props) {
  return (
    <PeopleConsole
      base="/admin-panel/residents"
      title="Residents"
      userType="RESIDENT"
      placeholder="Name, email or flat"
      searchParams={searchParams}
    />
  );
}
