import { StaffRole } from "@/lib/generated/prisma/enums";
import { createStaff } from "@/lib/people/staff/create-staff";
import { createStaffSchema } from "@/lib/people/staff/schema";
import { command, type Group } from "../door";
import { parse } from "../parse";
import { passwordOption, readPassword } from "../password";

const text = { type: "string", requiresArg: true } as const;

const createInitial = command({
  command: "create-initial",
  describe: "Take on the estate's first staff: a facility manager, unless another role is given",
  options: {
    name: { ...text, demandOption: true, describe: "Name" },
    email: { ...text, demandOption: true, describe: "Email address" },
    phone: { ...text, demandOption: true, describe: "Telephone number" },
    "employee-id": { ...text, default: "FM001", describe: "Employee ID" },
    role: { choices: Object.values(StaffRole), default: StaffRole.FACILITY_MANAGER, describe: "Role" },
    hired: { ...text, describe: "First day, such as 2026-11-22 (default: today)" },
    ...passwordOption,
  },
  run: async ({ name, email, phone, employeeId, role, hired, passwordStdin }, { terminal, actor }) => {
    const access = passwordStdin
      ? { access: "password", ...(await readPassword(terminal, true)) }
      : { access: "invite" };
    const input = parse(createStaffSchema, {
      name,
      email,
      phoneNumber: phone,
      employeeId,
      role,
      employmentStatus: "FULL_TIME",
      hireDate: hired ?? new Date().toISOString().slice(0, 10),
      ...access,
    });
    const { userId, invited } = await createStaff(await actor(), input);
    const next = invited ? "A mail with a link to choose a password is on its way." : "They can sign in now.";
    return { text: `${input.name} (${input.employeeId}) works here. ${next}`, data: { userId, invited } };
  },
});

export const staff: Group = { name: "staff", describe: "Staff", commands: [createInitial] };
