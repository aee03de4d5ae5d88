import { violates } from "@/lib/platform/database-errors";
import { invalid } from "@/lib/platform/errors";

/** What the database refuses about a member of staff, at the field it belongs to. */
export function asStaffRefusal(error: unknown): unknown {
  if (violates(error, "users_email_key")) return emailTaken();
  if (violates(error, "staff_employee_id_key"))
    return invalid("employeeId", "people.employee_id_taken", "Somebody else has this employee ID already.");
  if (violates(error, "the reporting line would lead back") || violates(error, "staff_not_own_superior"))
    return invalid(
      "reportingToId",
      "people.reporting_circle",
      "This would make a circle: that person reports, directly or not, to this one. Choose somebody else.",
    );
  return error;
}

export const emailTaken = () =>
  invalid("email", "people.email_taken", "Somebody has an account with this email address already.");
