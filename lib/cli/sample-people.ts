import type { StaffRole } from "@/lib/generated/prisma/enums";
import { approveAccount } from "@/lib/people/approve-account";
import { issueToken } from "@/lib/people/issue-token";
import { registerResident } from "@/lib/people/register-resident";
import { registerResidentSchema } from "@/lib/people/schema";
import { createStaff } from "@/lib/people/staff/create-staff";
import { createStaffSchema } from "@/lib/people/staff/schema";
import { verifyEmail } from "@/lib/people/verify-email";
import { anonymous, systemActor, type UserActor } from "@/lib/platform/actor";
import { newToken } from "@/lib/platform/ids";
import { transact } from "@/lib/platform/transact";
import { parse } from "./parse";
import { actorOf, findUserId } from "./people";

const cli = systemActor("cli");
const emailOf = (name: string) => `${name.toLowerCase()}@scenario.khaki.example`;

/** Taken on by the estate; nobody knows the password. */
export async function sampleStaff(person: { name: string; role: StaffRole; employeeId: string }) {
  const email = emailOf(person.name);
  const password = newToken();
  if (!(await findUserId(email)))
    await createStaff(
      cli,
      parse(createStaffSchema, {
        ...person,
        email,
        phoneNumber: "+911000009001",
        employmentStatus: "FULL_TIME",
        hireDate: new Date().toISOString().slice(0, 10),
        access: "password",
        password,
        passwordAgain: password,
      }),
    );
  return actorOf(email);
}

/** The whole way of a resident: registers, answers the mail, and is let in. */
export async function sampleResident(person: { name: string; flatNumber: string }, manager: UserActor) {
  const email = emailOf(person.name);
  if (!(await findUserId(email))) {
    const given = {
      ...person,
      email,
      password: newToken(),
      phoneNumber: "+911000009002",
      residentType: "TENANT",
    };
    await registerResident(anonymous(), parse(registerResidentSchema, given));
    const userId = (await findUserId(email)) as string;
    const token = await transact(cli, (tx) => issueToken(tx, userId, "VERIFY_EMAIL"));
    await verifyEmail(anonymous(), { token });
    await approveAccount(manager, { userId });
  }
  return actorOf(email);
}
