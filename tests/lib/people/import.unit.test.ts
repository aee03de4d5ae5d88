import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decode } from "@/lib/people/import/decode";
import { guessMapping } from "@/lib/people/import/fields";
import { type ExistingOwner, judge } from "@/lib/people/import/judge";
import type { OwnerLine } from "@/lib/people/import/read-line";
import { readOwners } from "@/lib/people/import/read-owners";
import { mapColumnsSchema } from "@/lib/people/import/schema";
import { readTable } from "@/lib/people/import/table";
import { tidyFlat, tidyPhones, tidyType } from "@/lib/people/import/tidy-cells";
import { tidyDay } from "@/lib/people/import/tidy-day";
import { tidyName } from "@/lib/people/import/tidy-name";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = async (content: string | Uint8Array) => {
  const table = readTable(decode(typeof content === "string" ? bytes(content) : content));
  return readOwners(table, table.guess, "en-IN");
};

const { owners, passedOver } = await read(readFileSync("tests/fixtures/owners/messy.csv"));
const asha = (await read("Flat,Name,Phone,Email\nA-1,Asha Menon,98450 12345,asha@example.com"))
  .owners[0] as OwnerLine;

describe("an estate's own list", () => {
  test("is read with its block headings, titles, ways of writing and totals", () => {
    expect(passedOver).toBe(6);
    expect(owners.flatMap(({ line, values }) => (values ? [{ line, ...values }] : []))).toMatchObject([
      {
        line: 6,
        flatNumber: "A-101",
        contactName: "Ramesh Kumar",
        contactEmail: "ramesh.kumar@example.com",
        phoneNumber: "+919845012345",
        moveInDate: "2012-04-01",
      },
      {
        line: 7,
        flatNumber: "A-102",
        contactName: "Iyer, Meera",
        phoneNumber: "+919845054321",
        alternatePhone: "+918023456789",
        moveInDate: "2012-04-01",
      },
      { line: 8, flatNumber: "A-103", contactName: "Lakshmi Devi", phoneNumber: "+919845011111" },
      { line: 10, flatNumber: "A-104", contactName: "R.K. Sharma", residentType: "OWNER" },
      { line: 11, flatNumber: "A-104", residentType: "TENANT", moveInDate: "2019-10-01" },
      { line: 15, flatNumber: "C1-201", contactName: "Dr. José D'Souza", phoneNumber: "+442079460123" },
    ]);
    expect(owners[3]?.warnings).toEqual(["Without phone and email nobody can claim this record at sign-up."]);
  });

  test("refuses what is wrong, line by line, with the reason", () => {
    const refused = owners.filter(({ values }) => !values);
    expect(refused.map(({ line, errors }) => [line, ...errors])).toEqual([
      [16, "“12345” is not a phone number."],
      [17, "The name is missing."],
      [18, "“A-101” is not a flat of block C1."],
      [19, "A spreadsheet has cut the phone number 9.84501E+09: enter it again as text."],
      [20, "Line 15 has the owner of C1-201 already."],
      [21, "“Squatter” is neither owner, tenant nor family."],
    ]);
  });
});

describe("a file", () => {
  const inAll = [
    "Flat,Name,Email\r\nA-1,Zoë,z@example.com",
    "sep=;\r\nFlat;Name;Email\r\nA-1;Zoë;z@example.com",
    "Flat\tName\tEmail\rA-1\tZoë\tz@example.com\r",
  ];
  test.each(inAll)("may separate its columns as it likes: %j", async (text) => {
    expect((await read(text)).owners).toMatchObject([
      { values: { flatNumber: "A-1", contactName: "Zoë", contactEmail: "z@example.com" } },
    ]);
  });

  test("may be written by an old Windows program or as UTF-16", async () => {
    const text = "Flat;Name\nA-1;Zoë";
    expect((await read(Uint8Array.from(Buffer.from(text, "latin1")))).owners[0]?.values?.contactName).toBe(
      "Zoë",
    );
    expect(
      (await read(Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le")))).owners[0]?.values?.contactName,
    ).toBe("Zoë");
  });

  test.each([
    [Uint8Array.of(0x50, 0x4b, 3, 4, 0), /workbook/],
    [Uint8Array.of(65, 0, 66), /not a text file/],
    [bytes('Flat,Name\nA-1,"Open\nA-2,Two\n'), /never closed/],
    [bytes("a,b\n".repeat(40_000)), /more than 30,000 lines/],
    [bytes(`Flat,Name\n${"A-1,B\n".repeat(10_001)}`), /more than 10,000 people/],
  ])("that cannot be read is refused in plain words (%#)", async (content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });

  test("without headings waits for somebody to say what its columns are", async () => {
    const table = readTable("A-1,Asha Menon,98450 12345\nA-2,Vikram Shah,98450 12346");
    expect(table).toMatchObject({ heading: null, guess: {}, columns: ["Column 1", "Column 2", "Column 3"] });
    expect(
      (await readOwners(table, { flatNumber: 0, name: 1, phoneNumber: 2 }, "en-IN")).owners,
    ).toHaveLength(2);
  });
});

test("headings are recognised in several spellings", () => {
  expect(
    guessMapping(["Unit No", "Tower", "Name of Owner", "Contact No.", "Alternate Mobile", "Email Address"]),
  ).toEqual({
    flatNumber: 0,
    block: 1,
    name: 2,
    phoneNumber: 3,
    alternatePhone: 4,
    email: 5,
  });
  expect(guessMapping(["S. No.", "Remarks", "Area (sq ft)"])).toEqual({});
});

test.each([
  ["MR. RAMESH KUMAR", "Ramesh Kumar"],
  ["RK SHARMA", "RK Sharma"],
  ["r. k. sharma", "R. K. Sharma"],
  ["A.K. GUPTA", "A.K. Gupta"],
  ["OM PRAKASH", "Om Prakash"],
  ["anne-marie o'brien", "Anne-Marie O'Brien"],
  ["DR. ASHA RAO", "Dr. Asha Rao"],
  ["McDonald deSouza", "McDonald deSouza"],
  ["MR. & MRS. RAO", "Mr. & Mrs. Rao"],
  ["रमेश कुमार", "रमेश कुमार"],
])("%s is written %s", (written, name) => expect(tidyName(written)).toBe(name));

test.each([
  ["101", "A", "A-101"],
  ["101.0", "Block A", "A-101"],
  ["Flat No. A-101", "", "A-101"],
  ["A101", "A", "A-101"],
  ["a / 101", "", "A-101"],
  ["101", "", undefined],
  ["B-101", "A", undefined],
])("flat %j in block %j is %s", (flat, block, expected) =>
  expect(tidyFlat(flat, block)?.flatNumber).toBe(expected),
);

test("one cell may hold several numbers, days and types are written in many ways", () => {
  expect(tidyPhones("Mob: 98450 12345, 9845012345 / '080-23456789", "IN")).toMatchObject({
    numbers: ["+919845012345", "+918023456789"],
    wrong: [],
  });
  expect(tidyPhones("020 7946 0123", "GB").numbers).toEqual(["+442079460123"]);
  expect([
    tidyDay("3/4/2019", false),
    tidyDay("3/4/2019", true),
    tidyDay("12-Jan-99", false),
    tidyDay("31/2/2019", false),
  ]).toEqual(["2019-04-03", "2019-03-04", "1999-01-12", null]);
  expect([
    tidyType("Self occupied"),
    tidyType("on rent"),
    tidyType("Spouse"),
    tidyType(""),
    tidyType("?"),
  ]).toEqual(["OWNER", "TENANT", "FAMILY", "OWNER", null]);
});

describe("a record that is there already", () => {
  const record: ExistingOwner = {
    id: "r1",
    userId: null,
    flatNumber: "A-1",
    residentType: "OWNER",
    name: "Asha Menon",
    contactEmail: "Asha@example.com",
    phoneNumber: "+919845012345",
    alternatePhone: null,
    moveInDate: null,
    emergencyContactName: null,
    emergencyContactPhone: null,
  };
  const judged = (...records: Partial<ExistingOwner>[]) =>
    judge(
      asha,
      records.map((more) => ({ ...record, ...more })),
    );

  test("and equal stays as it is; changed data updates it while nobody has claimed it", () => {
    expect(judged({})).toMatchObject({ result: "UNCHANGED", changes: {} });
    expect(judged({ name: "Old Owner", phoneNumber: null })).toMatchObject({
      result: "UPDATED",
      changes: { contactName: "Asha Menon", phoneNumber: "+919845012345" },
      notes: ["Changed: name, phone."],
    });
  });

  test("and claimed only gets what is empty, and nothing of another person's", () => {
    expect(judged({ userId: "u1", name: "Asha M.", phoneNumber: null })).toMatchObject({
      result: "UPDATED",
      changes: { phoneNumber: "+919845012345" },
      notes: ["Filled in: phone."],
    });
    expect(judged({ userId: "u1", name: "Asha M.", phoneNumber: "+911" })).toMatchObject({
      result: "UNCHANGED",
    });
    const stranger = judged({
      userId: "u1",
      name: "Vikram Shah",
      contactEmail: "v@example.com",
      phoneNumber: null,
    });
    expect(stranger).toMatchObject({ result: "UNCHANGED", changes: {}, hasWarning: true });
    expect(stranger.notes[0]).toContain("Vikram Shah has an account for this flat");
  });

  test("several times is met only if one of them can be recognised", () => {
    const other = { id: "r2", name: "Vikram", contactEmail: null, phoneNumber: null };
    expect(judged({}, other)).toMatchObject({ recordId: "r1", result: "UNCHANGED" });
    expect(judged({}, { id: "r2" })).toMatchObject({ result: "REFUSED" });
  });
});

test("a column means one thing, and flat and name must be there", () => {
  const importId = "0198c0de-0000-7000-8000-000000000000";
  const problems = (fields: object) =>
    mapColumnsSchema
      .safeParse({ importId, ...fields })
      .error?.issues.map(({ path, message }) => [path[0], message]);
  expect(mapColumnsSchema.parse({ importId, flatNumber: "0", name: "2", email: "" }).mapping).toEqual({
    flatNumber: 0,
    name: 2,
  });
  expect(problems({ flatNumber: "0", email: "0" })).toEqual([
    ["name", "Please choose the column of the name."],
    ["email", "This column is the flat already."],
  ]);
});
