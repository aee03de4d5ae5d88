import type { OwnerRowResult, ResidentType } from "@/lib/generated/prisma/enums";
import type { OwnerLine, OwnerValues } from "./read-line";

/** A record of the flat that has the same type; `userId` once somebody has claimed it. */
export type ExistingOwner = Omit<OwnerValues, "contactName" | "block"> & {
  id: string;
  userId: string | null;
  residentType: ResidentType;
  name: string;
};

/** What would be written; null keeps what stands there. */
export type OwnerChanges = Partial<Omit<OwnerValues, "flatNumber" | "block" | "residentType">>;

export type JudgedOwner = {
  line: number;
  result: OwnerRowResult;
  flatNumber: string;
  residentType: ResidentType | null;
  name: string;
  /** Why it is refused, or what is noteworthy, or what changes. */
  notes: string[];
  hasWarning: boolean;
  values: OwnerValues | null;
  recordId: string | null;
  changes: OwnerChanges;
};

const CHANGED: Record<keyof OwnerChanges, string> = {
  contactName: "name",
  contactEmail: "email",
  phoneNumber: "phone",
  alternatePhone: "other phone",
  moveInDate: "moved in",
  emergencyContactName: "emergency contact",
  emergencyContactPhone: "emergency phone",
};
const KEYS = Object.keys(CHANGED) as (keyof OwnerChanges)[];

/** What becomes of a line, given the records of its flat and type. */
export function judge(owner: OwnerLine, existing: readonly ExistingOwner[]): JudgedOwner {
  const { line, values, shown, errors, warnings } = owner;
  const row = {
    line,
    ...shown,
    residentType: values?.residentType ?? null,
    values,
    recordId: null,
    changes: {},
    notes: warnings,
    hasWarning: warnings.length > 0,
  };
  if (!values) return { ...row, result: "REFUSED", notes: errors, hasWarning: false };
  if (!existing.length) return { ...row, result: "CREATED" };
  const record = existing.length === 1 ? existing[0] : theOne(values, existing);
  if (!record) return { ...row, result: "REFUSED", values: null, notes: [severalOf(values, existing)] };

  const isTheirs = record.userId !== null;
  if (isTheirs && !isSamePerson(values, record))
    return { ...row, result: "UNCHANGED", notes: [somebodyElse(record), ...warnings], hasWarning: true };
  const changes = changesOf(values, record, isTheirs);
  const names = KEYS.filter((key) => key in changes).map((key) => CHANGED[key]);
  return {
    ...row,
    recordId: record.id,
    changes,
    result: names.length ? "UPDATED" : "UNCHANGED",
    notes: names.length
      ? [`${isTheirs ? "Filled in" : "Changed"}: ${names.join(", ")}.`, ...warnings]
      : warnings,
  };
}

/** Of a claimed record only what is empty is filled: its owner keeps it up now. */
function changesOf(values: OwnerValues, record: ExistingOwner, isTheirs: boolean): OwnerChanges {
  const keys = KEYS.filter((key) => {
    if (values[key] === null || (isTheirs && (key === "contactName" || key === "contactEmail"))) return false;
    const now = key === "contactName" ? record.name : record[key];
    return isTheirs ? now === null : !isEqual(values[key], now, key);
  });
  return Object.fromEntries(keys.map((key) => [key, values[key]]));
}

const isEqual = (one: string | null, other: string | null, key: keyof OwnerChanges) =>
  key === "contactEmail" ? one?.toLowerCase() === other?.toLowerCase() : one === other;

/** Several on record: the one who can be recognised. */
function theOne(values: OwnerValues, existing: readonly ExistingOwner[]): ExistingOwner | undefined {
  const same = existing.filter((record) => isSamePerson(values, record));
  return same.length === 1 ? same[0] : undefined;
}

function isSamePerson(values: OwnerValues, record: ExistingOwner): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return (
    (values.contactEmail !== null && values.contactEmail === record.contactEmail?.toLowerCase()) ||
    (values.phoneNumber !== null && values.phoneNumber === record.phoneNumber) ||
    plain(values.contactName) === plain(record.name)
  );
}

const severalOf = ({ residentType, flatNumber }: OwnerValues, existing: readonly ExistingOwner[]) =>
  `${existing.length} records of ${flatNumber} are of the type ${residentType.toLowerCase()}, and it is not clear which one is meant. Change it by hand.`;

const somebodyElse = ({ name }: ExistingOwner) =>
  `${name} has an account for this flat, with another name, phone and email: left as it is. After a sale note first that they moved out.`;
