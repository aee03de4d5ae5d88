import type { Actor } from "@/lib/platform/actor";
import { violates } from "@/lib/platform/database-errors";
import { invalid } from "@/lib/platform/errors";
import { staffRegistered } from "./activity";
import { openAccount } from "./open-account";
import { roleDefaults } from "./permissions";
import type { RegisterStaffInput } from "./schema";

/** Person, employment and the role's permissions in one transaction; they work only once an administrator approves. */
export async function registerStaff(actor: Actor, input: RegisterStaffInput, now = new Date()) {
  const { employeeId, role, department, employmentStatus, hireDate, phoneNumber } = input;
  const employment = { employeeId, role, department, employmentStatus, hireDate, phoneNumber };
  try {
    return await openAccount(
      actor,
      {
        input,
        operation: "people.register_staff",
        userType: "STAFF",
        // Before the address is looked at, so that the answer is the same for known and unknown ones.
        check: async (tx) => {
          if (await tx.staff.findUnique({ where: { employeeId }, select: { id: true } })) throw taken();
        },
        createProfile: (tx, userId) =>
          tx.staff.create({ data: { userId, ...employment, ...roleDefaults(role) } }),
        registered: staffRegistered,
      },
      now,
    );
  } catch (error) {
    if (violates(error, "staff_employee_id_key")) throw taken(); // somebody took it a moment ago
    throw error;
  }
}

const taken = () =>
  invalid(
    "employeeId",
    "people.employee_id_taken",
    "This employee ID is registered already. Please check it, or ask the estate office.",
  );
