import { describe, expect, test } from "vitest";
import { approveAccount } from "@/lib/people/approve-account";
import { lockPerson } from "@/lib/people/lock-person";
import { registerResident } from "@/lib/people/register-resident";
import {
  aboutAccountSchema,
  changePasswordSchema,
  registerResidentSchema,
  registerStaffSchema,
  rejectAccountSchema,
  signInSchema,
  staffAccountSchema,
  staffEmploymentSchema,
  tokenOnlySchema,
  updatePreferencesSchema,
  updateProfileSchema,
} from "@/lib/people/schema";
import { anonymous } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { aStaff } from "../../support/factories";

const HUGE = "x".repeat(5_000_000);
const ZERO_WIDTH = "\u200b\u2060\ufeff\u200e";

const resident = {
  name: "Asha Menon",
  email: "asha@khaki.example",
  password: "a long enough password",
  flatNumber: "A-101",
  block: "A",
  phoneNumber: "98450 12345",
  residentType: "OWNER",
};
const staff = {
  name: "Ravi Kumar",
  email: "ravi@khaki.example",
  password: "a long enough password",
  passwordAgain: "a long enough password",
  phoneNumber: "+919845054321",
  employeeId: "EL-7",
  role: "ELECTRICIAN",
  department: "",
  employmentStatus: "FULL_TIME",
  hireDate: "2025-04-01",
};

const wrongTypes = [undefined, null, 7, true, {}, [], ["a", "b"], new File(["x"], "x.txt")];
const texts = ["", "   ", ZERO_WIDTH, HUGE];

const REFUSED: [
  string,
  { safeParse: typeof registerStaffSchema.safeParse } | typeof registerResidentSchema,
  object,
  string,
  unknown[],
][] = [
  ["name", registerResidentSchema, resident, "name", [...wrongTypes, ...texts]],
  [
    "email",
    registerResidentSchema,
    resident,
    "email",
    [...wrongTypes, ...texts, "asha", "a@b", "a b@c.de", "<script>@x.de", "😀@x.de", "a@x.de\nbcc: b@x.de"],
  ],
  [
    "password",
    registerResidentSchema,
    resident,
    "password",
    [...wrongTypes, "", "short", HUGE, "aaaaaaaaaaaa"],
  ],
  [
    "flat",
    registerResidentSchema,
    resident,
    "flatNumber",
    [
      ...wrongTypes,
      ...texts,
      "101 Elm Street",
      "A-",
      "-1",
      "A-1<b>",
      "B-101",
      "😀-1",
      "A-101; drop table users",
    ],
  ],
  [
    "phone",
    registerResidentSchema,
    resident,
    "phoneNumber",
    [...wrongTypes, ...texts, "12", "phone", "+0", "98450 12345 ext. 7", "<b>98450</b>"],
  ],
  ["type", registerResidentSchema, resident, "residentType", [...wrongTypes, "", "LANDLORD", "owner", HUGE]],
  ["role", registerStaffSchema, staff, "role", [...wrongTypes, "", "ADMIN", "electrician"]],
  [
    "employee ID",
    registerStaffSchema,
    staff,
    "employeeId",
    [...wrongTypes, ...texts, "<script>", "-7", "😀"],
  ],
  ["employment", registerStaffSchema, staff, "employmentStatus", [...wrongTypes, "", "VOLUNTEER"]],
  [
    "hire date",
    registerStaffSchema,
    staff,
    "hireDate",
    [...wrongTypes, "", "yesterday", "2025-02-30", "01/04/2025", HUGE],
  ],
  [
    "repeated password",
    registerStaffSchema,
    staff,
    "passwordAgain",
    [...wrongTypes, "another password", HUGE],
  ],
  ["person", aboutAccountSchema, { userId: "" }, "userId", [...wrongTypes, "", "1", "' or 1=1 --", HUGE]],
  [
    "reason",
    rejectAccountSchema,
    { userId: "0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000", reason: "x" },
    "reason",
    [...wrongTypes, ...texts],
  ],
  ["token", tokenOnlySchema, { token: "x".repeat(43) }, "token", [...wrongTypes, "", "short", HUGE]],
  ["email", signInSchema, { email: "a@b.de", password: "x" }, "email", [...wrongTypes, ...texts]],
  ["password", signInSchema, { email: "a@b.de", password: "x" }, "password", [...wrongTypes, "", HUGE]],
  [
    "current password",
    changePasswordSchema,
    { currentPassword: "x", password: "long enough 1", passwordAgain: "long enough 1" },
    "currentPassword",
    [...wrongTypes, "", HUGE],
  ],
  ["emergency phone", updateProfileSchema, { name: "A" }, "emergencyContactPhone", [null, 7, {}, "12", HUGE]],
  ["preference", updatePreferencesSchema, {}, "smsNotifications", [null, 7, "yes", {}, HUGE]],
] as never;

describe("bad input is refused at its field, in plain words", () => {
  test.each(REFUSED)("%s (%#)", (_, schema, good, field, values) => {
    for (const value of values) {
      const parsed = schema.safeParse({ ...good, [field]: value });
      expect(parsed.success, `${field} = ${String(value).slice(0, 40)}`).toBe(false);
      const issues = parsed.error?.issues ?? [];
      expect(issues.map(({ path }) => path[0])).toContain(field);
      for (const { message } of issues) expect(message).not.toMatch(/expected|invalid|undefined|NaN|regex/i);
    }
  });

  test("whole forms of a wrong shape", () => {
    for (const schema of [registerResidentSchema, registerStaffSchema, signInSchema, tokenOnlySchema])
      for (const value of wrongTypes) expect(schema.safeParse(value).success).toBe(false);
  });
});

describe("input that looks odd and is right", () => {
  test.each([
    ["  Asha \u200b  Menon ", "Asha Menon"],
    ["<b>Asha</b>", "<b>Asha</b>"], // shown as text, never as markup
    ["ಆಶಾ ಮೆನನ್", "ಆಶಾ ಮೆನನ್"],
    ["क्‍ष", "क्‍ष"], // the joiner is part of the writing
    ["Asha 👩‍🔧", "Asha 👩‍🔧"],
    ["O’Brien-D'Souza", "O’Brien-D'Souza"],
    ["Asha\u202eMenon", "AshaMenon"],
  ])("the name %j", (written, kept) => {
    expect(registerResidentSchema.parse({ ...resident, name: written }).name).toBe(kept);
  });

  test.each([
    ["101", "A", "A-101"],
    ["a-101", "", "A-101"],
    ["A 101", undefined, "A-101"],
    ["a101", undefined, "A-101"],
    ["c1-201", "C1", "C1-201"],
    ["G02", "B", "B-G02"],
    ["V-7", "V", "V-7"],
  ])("the flat %j in block %j", (flatNumber, block, kept) => {
    expect(registerResidentSchema.parse({ ...resident, flatNumber, block }).flatNumber).toBe(kept);
  });

  test.each([
    ["98450 12345", "+919845012345"],
    ["09845012345", "+919845012345"],
    ["+44 20 7946 0123", "+442079460123"],
    ["080-4123 4567", "+918041234567"],
  ])("the phone %j", (phoneNumber, kept) => {
    expect(registerResidentSchema.parse({ ...resident, phoneNumber }).phoneNumber).toBe(kept);
  });

  test("the staff form's steps together are the whole form", () => {
    const steps = { ...staffAccountSchema.parse(staff), ...staffEmploymentSchema.parse(staff) };
    expect(registerStaffSchema.parse(staff)).toEqual(steps);
    expect(staffAccountSchema.safeParse({ ...staff, passwordAgain: "other" }).error?.issues[0]?.path).toEqual(
      ["passwordAgain"],
    );
  });

  test("nobody registers as more than they are: unknown fields are dropped", () => {
    const parsed = registerResidentSchema.parse({
      ...resident,
      isAdmin: true,
      status: "ACTIVE",
      isCommitteeMember: "on",
    });
    expect(parsed).not.toHaveProperty("isAdmin");
    expect(parsed).not.toHaveProperty("status");
    expect(parsed).not.toHaveProperty("isCommitteeMember");
  });

  test("what a person may type is what the database keeps", async () => {
    const name = "ಆಶಾ <script>alert(1)</script> 👩‍🔧";
    const input = registerResidentSchema.parse({ ...resident, name, email: "odd+tag@khaki.example" });
    await registerResident(anonymous(), input);
    expect(await prisma.user.findUnique({ where: { email: "odd+tag@khaki.example" } })).toMatchObject({
      name,
    });
  });
});

test("deciding about nobody, or about a made-up person, changes nothing and says so", async () => {
  const manager = await aStaff();
  const userId = "0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000";
  await expect(approveAccount(manager.actor, { userId })).rejects.toMatchObject({ kind: "not_found" });
  await expect(transact(anonymous(), (tx) => lockPerson(tx, anonymous(), manager.id))).rejects.toMatchObject({
    kind: "not_found",
  });
});
