import { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { assertManagesMoney } from "./permissions";
import type { ListVendorsInput } from "./schema";
import { performanceOf, type Sample, sampleOfVendor, type VendorPerformance } from "./vendor-performance";

export const VENDORS_PER_PAGE = 25;

export type VendorRow = {
  id: string;
  name: string;
  trade: string;
  contactName: string;
  phone: string | null;
  isActive: boolean;
  performance: VendorPerformance;
};

type Listed = Omit<VendorRow, "performance"> & Sample;

/** One page by name; each vendor's figures come with it, in the same statement. */
export async function listVendors(actor: Actor, list: ListVendorsInput) {
  assertManagesMoney(actor);
  const rows = await prisma.$queryRaw<Listed[]>`
    select v.id, v.name::text, v.trade, v.contact_name as "contactName", v.phone, v.is_active as "isActive", sample.*
    from (
      select * from vendors v
      where ${filterOf(list)} and (${list.after ?? null}::citext is null or v.name > ${list.after ?? null}::citext)
      order by v.name
      limit ${VENDORS_PER_PAGE + 1}
    ) v cross join lateral (${sampleOfVendor}) as sample
    order by v.name`;
  const page = rows.slice(0, VENDORS_PER_PAGE);
  return {
    vendors: page.map(
      ({ id, name, trade, contactName, phone, isActive, ...sample }): VendorRow => ({
        id,
        name,
        trade,
        contactName,
        phone,
        isActive,
        performance: performanceOf(sample),
      }),
    ),
    next: rows.length > VENDORS_PER_PAGE ? page.at(-1)?.name : undefined,
  };
}

function filterOf({ q, show, trade }: ListVendorsInput): Prisma.Sql {
  const words = q.split(/\s+/).filter(Boolean).slice(0, 6);
  const parts = [
    ...words.map((word) => {
      const like = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
      return Prisma.sql`(v.name::text || ' ' || v.trade || ' ' || v.contact_name) ilike ${like}`;
    }),
    ...(show === "all" ? [] : [Prisma.sql`v.is_active = ${show === "active"}`]),
    ...(trade ? [Prisma.sql`v.trade = ${trade}`] : []),
  ];
  return parts.length > 0 ? Prisma.join(parts, " and ") : Prisma.sql`true`;
}

export type VendorCounts = { active: number; inactive: number };

/** How many there are, and every trade that is in use. */
export async function countVendors(actor: Actor): Promise<VendorCounts & { trades: string[] }> {
  assertManagesMoney(actor);
  const groups = await prisma.vendor.groupBy({ by: ["trade", "isActive"], _count: true });
  const count = (isActive: boolean) =>
    groups.filter((each) => each.isActive === isActive).reduce((sum, { _count }) => sum + _count, 0);
  const trades = [...new Set(groups.map(({ trade }) => trade))].sort((a, b) => a.localeCompare(b));
  return { active: count(true), inactive: count(false), trades };
}

const detail = {
  id: true,
  name: true,
  trade: true,
  contactName: true,
  phone: true,
  email: true,
  notes: true,
  isActive: true,
  createdAt: true,
  updatedAt: true,
} satisfies Prisma.VendorSelect;

export type VendorDetail = Prisma.VendorGetPayload<{ select: typeof detail }>;

export async function getVendor(actor: Actor, id: string): Promise<VendorDetail> {
  assertManagesMoney(actor, "vendor");
  const vendor = isId(id) ? await prisma.vendor.findUnique({ where: { id }, select: detail }) : null;
  if (!vendor) throw notFound("vendor");
  return vendor;
}

/** One vendor's figures. */
export async function getVendorPerformance(actor: Actor, id: string): Promise<VendorPerformance> {
  assertManagesMoney(actor, "vendor");
  const [sample] = await prisma.$queryRaw<Sample[]>`
    select sample.* from vendors v cross join lateral (${sampleOfVendor}) as sample where v.id = ${id}::uuid`;
  if (!sample) throw notFound("vendor");
  return performanceOf(sample);
}

const isId = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
