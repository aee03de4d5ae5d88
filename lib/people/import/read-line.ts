import type { CountryCode } from "libphonenumber-js/min";
import { z } from "zod";
import type { ResidentType } from "@/lib/generated/prisma/enums";
import type { Mapping } from "./fields";
import type { Line } from "./table";
import { cellText, tidyBlock, tidyFlat, tidyPhones, tidyType } from "./tidy-cells";
import { tidyDay } from "./tidy-day";
import { tidyName } from "./tidy-name";

/** A line as it would be stored; null is "the file says nothing". */
export type OwnerValues = {
  flatNumber: string;
  block: string;
  residentType: ResidentType;
  contactName: string;
  contactEmail: string | null;
  phoneNumber: string | null;
  alternatePhone: string | null;
  /** "2019-04-01" */
  moveInDate: string | null;
  emergencyContactName: string | null;
  emergencyContactPhone: string | null;
};

/** `values` is null when something is wrong; `shown` is what can be said of the line all the same. */
export type OwnerLine = {
  line: number;
  values: OwnerValues | null;
  shown: { flatNumber: string; name: string };
  errors: string[];
  warnings: string[];
};

const LONGEST_NAME = 120;
const emailShape = z.email();

type Reading = { mapping: Mapping; country: CountryCode; monthFirst: boolean };
type Cell = (field: keyof Mapping) => string;
type Remarks = { errors: string[]; warnings: string[] };

/** One person; `heading` is the block under whose heading the line stands. */
export function readLine({ line, cells }: Line, heading: string, reading: Reading): OwnerLine {
  const cell: Cell = (field) => {
    const at = reading.mapping[field];
    return at === undefined ? "" : cellText(cells[at]);
  };
  const remarks: Remarks = { errors: [], warnings: [] };
  const home = homeOf(cell, heading, remarks);
  const name = tidyName(cell("name"));
  if (!name) remarks.errors.push("The name is missing.");
  if (name.length > LONGEST_NAME) remarks.errors.push(`The name is longer than ${LONGEST_NAME} characters.`);
  const contact = contactOf(cell, reading, remarks);
  const day = cell("moveInDate");
  const moveInDate = day ? tidyDay(day, reading.monthFirst) : null;
  if (day && !moveInDate) remarks.warnings.push(`“${day}” is not a day and is left out.`);
  const { errors } = remarks;
  if (!errors.length && !contact.phoneNumber && !contact.contactEmail)
    remarks.warnings.push("Without phone and email nobody can claim this record at sign-up.");
  const values =
    home.flat && home.residentType && !errors.length
      ? { ...home.flat, residentType: home.residentType, contactName: name, ...contact, moveInDate }
      : null;
  return {
    line,
    values,
    shown: { flatNumber: home.flat?.flatNumber ?? cell("flatNumber"), name },
    ...remarks,
  };
}

function homeOf(cell: Cell, heading: string, { errors }: Remarks) {
  const [written, block] = [cell("flatNumber"), cell("block") || heading];
  const flat = tidyFlat(written, block);
  if (!flat) errors.push(flatProblem(written, block));
  const residentType = tidyType(cell("residentType"));
  if (!residentType) errors.push(`“${cell("residentType")}” is neither owner, tenant nor family.`);
  return { flat, residentType };
}

function flatProblem(flat: string, block: string): string {
  if (!flat) return "The flat is missing.";
  if (!block) return `“${flat}” is not a flat such as A-101.`;
  return `“${flat}” is not a flat of block ${tidyBlock(block)}.`;
}

function contactOf(cell: Cell, { country }: Reading, remarks: Remarks) {
  const phones = (field: keyof Mapping, what: string) => phonesOf(cell(field), what, country, remarks);
  const own = phones("phoneNumber", "phone number");
  const other = phones("alternatePhone", "other phone number");
  const [emergency = null] = phones("emergencyContactPhone", "emergency phone number");
  const [phoneNumber = null, alternatePhone = null] = [...new Set([...own, ...other])];
  return {
    contactEmail: emailOf(cell("email"), remarks),
    phoneNumber,
    alternatePhone,
    emergencyContactName: tidyName(cell("emergencyContactName")).slice(0, LONGEST_NAME) || null,
    emergencyContactPhone: emergency,
  };
}

function phonesOf(
  written: string,
  what: string,
  country: CountryCode,
  { errors, warnings }: Remarks,
): string[] {
  const { numbers, wrong, mangled } = tidyPhones(written, country);
  if (mangled) errors.push(`A spreadsheet has cut the ${what} ${written}: enter it again as text.`);
  else if (wrong.length && !numbers.length) errors.push(`“${wrong[0]}” is not a ${what}.`);
  else if (wrong.length) warnings.push(`“${wrong[0]}” is not a ${what} and is left out.`);
  return numbers;
}

function emailOf(written: string, { errors, warnings }: Remarks): string | null {
  const [first = "", second] = written.split(/[\s,;/]+/).filter(Boolean);
  if (!first) return null;
  const email = first.replace(/^(mailto:|<)|>$/g, "").toLowerCase();
  if (email.length > 254 || !emailShape.safeParse(email).success)
    errors.push(`“${first}” is not an email address.`);
  else if (second) warnings.push(`Only the first email is taken, ${email}.`);
  return email;
}
