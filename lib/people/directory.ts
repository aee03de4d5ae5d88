import type { StaffRole } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { parseFlat } from "./flat";
import { isStaff } from "./permissions";

/** Somebody a request can be filed for. */
export type FlatResident = { userId: string; name: string; flatNumber: string };

/** The active residents of a flat as staff type it ("a 101"); nobody for people who are not staff. */
export async function listResidentsOfFlat(actor: Actor, written: string): Promise<FlatResident[]> {
  const flat = parseFlat(written);
  if (!flat || !isStaff(actor)) return [];
  const rows = await prisma.resident.findMany({
    where: { ...flat, user: { status: "ACTIVE" } },
    orderBy: { id: "asc" },
    select: { flatNumber: true, user: { select: { id: true, name: true } } },
    relationLoadStrategy: "join",
  });
  return rows.flatMap(({ flatNumber, user }) =>
    user ? [{ userId: user.id, name: user.name, flatNumber }] : [],
  );
}

export type FoundPerson = { userId: string; name: string; flatNumber: string | null; role: StaffRole | null };

/** Active people by name or flat, for staff only. */
export async function searchPeople(actor: Actor, query: string, take = 5): Promise<FoundPerson[]> {
  const words = query.trim().split(/\s+/).filter(Boolean).slice(0, 4);
  if (!words.length || !isStaff(actor)) return [];
  const rows = await prisma.user.findMany({
    where: {
      status: "ACTIVE",
      AND: words.map((word) => ({
        OR: [
          { name: { contains: literal(word), mode: "insensitive" as const } },
          { resident: { flatNumber: { startsWith: literal(word.toUpperCase()) } } },
        ],
      })),
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take,
    select: {
      id: true,
      name: true,
      resident: { select: { flatNumber: true } },
      staff: { select: { role: true } },
    },
    relationLoadStrategy: "join",
  });
  return rows.map(({ id, name, resident, staff }) => ({
    userId: id,
    name,
    flatNumber: resident?.flatNumber ?? null,
    role: staff?.role ?? null,
  }));
}

/** `%` and `_` are ordinary characters in what people type. */
const literal = (word: string) => word.replace(/[\\%_]/g, "\\$&");
