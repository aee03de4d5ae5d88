import { CircleCheck, CircleOff, Hourglass } from "lucide-react";
import { StatusBadge } from "@/components/ui/status-badge";
import type { UserStatus } from "@/lib/generated/prisma/enums";

type Person = {
  status: UserStatus;
  emailVerifiedAt: Date | null;
  approvedAt: Date | null;
  rejectedAt: Date | null;
};

export function PersonStatus({ person }: { person: Person }) {
  if (person.status === "ACTIVE")
    return (
      <StatusBadge tone="done" icon={<CircleCheck />}>
        Active
      </StatusBadge>
    );
  if (person.status === "PENDING")
    return (
      <StatusBadge tone="waiting" icon={<Hourglass />}>
        {waitsFor(person)}
      </StatusBadge>
    );
  return (
    <StatusBadge tone="ended" icon={<CircleOff />}>
      {person.rejectedAt ? "Rejected" : "Deactivated"}
    </StatusBadge>
  );
}

function waitsFor({ emailVerifiedAt, approvedAt }: Person) {
  if (!approvedAt) return emailVerifiedAt ? "Waits for approval" : "Waits for approval and verification";
  return "Waits for verification";
}
