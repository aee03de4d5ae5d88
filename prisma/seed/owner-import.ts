import { createHash } from "node:crypto";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Calendar } from "./calendar";
import type { People } from "./people";

const DAYS_AGO = 12;
const CHANGED = 3;

type Row = Omit<Prisma.OwnerImportRowCreateManyInput, "importId">;

/** The list that the treasurer keeps, imported by the administrator: most of it was known, two lines were wrong. */
export function makeOwnerImport(calendar: Calendar, { administrator, residentRows }: People) {
  const startedAt = calendar.daysAgo(DAYS_AGO, 11);
  const unclaimed = residentRows.filter(({ userId }) => !userId);
  const owners = unclaimed.toSorted((a, b) => (a.flatNumber < b.flatNumber ? -1 : 1));
  const known = owners.map(
    ({ flatNumber, contactName }, index): Row => ({
      line: index + 4,
      result: index < CHANGED ? "UPDATED" : "UNCHANGED",
      hasWarning: false,
      flatNumber,
      residentType: "OWNER",
      name: contactName ?? "",
      notes: index < CHANGED ? ["Changed: phone."] : [],
    }),
  );
  const wrong: Row = {
    line: known.length + 4,
    result: "REFUSED",
    hasWarning: false,
    flatNumber: "",
    name: "",
  };
  const rows: Row[] = [
    ...known,
    { ...wrong, name: "Shanti Kulkarni", flatNumber: "A-1009", notes: ["“98450 12” is not a phone number."] },
    { ...wrong, line: wrong.line + 1, flatNumber: "V-21", notes: ["The name is missing."] },
  ];
  const run = {
    fileName: "Owners (treasurer's list).csv",
    bytes: 1_874,
    contentHash: createHash("sha256").update("the demo's list of owners").digest("hex"),
    columns: ["Flat No.", "Owner", "Mobile", "E-mail"],
    mapping: { flatNumber: 0, name: 1, phoneNumber: 2, email: 3 },
    status: "DONE" as const,
    validOnly: true,
    updated: CHANGED,
    unchanged: known.length - CHANGED,
    refused: 2,
    passedOver: 4,
    done: CHANGED,
    requestedById: administrator.id,
    createdAt: startedAt,
    startedAt,
    finishedAt: startedAt,
  };
  return { run, rows };
}
