import { describe, expect, test } from "vitest";
import { cancelBooking } from "@/lib/bookings/cancel-booking";
import { syncAreaClosure } from "@/lib/bookings/closures/sync-area-closure";
import { findNextFree } from "@/lib/bookings/next-free";
import { listWaiting } from "@/lib/bookings/queries";
import { releaseBookings } from "@/lib/bookings/release-bookings";
import { sweepArea } from "@/lib/bookings/sweep/sweep-area";
import { acceptOffer } from "@/lib/bookings/waiting/accept-offer";
import { joinWaitingList } from "@/lib/bookings/waiting/join-waiting-list";
import { leaveWaitingList } from "@/lib/bookings/waiting/leave-waiting-list";
import { markArea } from "@/lib/maintenance/mark-area";
import { markAreaInput } from "@/lib/maintenance/schema";
import { prisma } from "@/lib/platform/prisma";
import { activitiesOf } from "@/tests/support/activities";
import { systemActor } from "@/tests/support/actors";
import { aRequest, aResident, aStaff } from "@/tests/support/factories";
import { aBooking, anArea, at, book, bookingOf, NOW, wishFor } from "./an-area";

const asha = await aResident();
const vikram = await aResident();
const lata = await aResident();
const meera = await aStaff();
const system = systemActor("test");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const cancel = (booking: { bookingNumber: string }, now = NOW) =>
  cancelBooking(asha.actor, { bookingNumber: booking.bookingNumber, reason: null, scope: "one" }, now);
const offersTo = (person: { id: string }, area: { id: string }) =>
  prisma.booking.findMany({ where: { userId: person.id, areaId: area.id, status: "PENDING" } });

describe("the waiting list", () => {
  test("offers a freed slot to the first for two hours, then to the next, then to everybody", async () => {
    const hall = await anArea({ feePerHour: 100 });
    const taken = await book(asha.actor, hall);
    await joinWaitingList(vikram.actor, wishFor(hall), NOW);
    await joinWaitingList(lata.actor, wishFor(hall), later(1));
    expect((await listWaiting(lata.actor, NOW)).map(({ ahead }) => ahead)).toEqual([1]);

    await cancel(taken, later(10));
    const [first] = await offersTo(vikram, hall);
    expect(first).toMatchObject({ offeredUntil: later(130) });
    expect(String(first?.fee)).toBe("200");
    expect(await activitiesOf(first?.id as string, "bookingId")).toEqual(["bookings/slot.offered"]);
    await expect(book(lata.actor, hall, {}, later(20))).rejects.toMatchObject({
      reason: "bookings.just_taken",
    });

    expect(await sweepArea(system, { areaId: hall.id }, later(129))).toMatchObject({ lapsed: 0, offered: 0 });
    expect(await sweepArea(system, { areaId: hall.id }, later(130))).toMatchObject({ lapsed: 1, offered: 1 });
    expect(await sweepArea(system, { areaId: hall.id }, later(130))).toMatchObject({ lapsed: 0, offered: 0 });
    await expect(acceptOffer(vikram.actor, first as never, later(131))).rejects.toMatchObject({
      kind: "conflict",
    });

    const [second] = await offersTo(lata, hall);
    await cancelBooking(
      lata.actor,
      { bookingNumber: second?.bookingNumber as string, reason: null, scope: "one" },
      later(140),
    );
    expect(await book(vikram.actor, hall, {}, later(141))).toMatchObject({ isConfirmed: true });
  });

  test("an offer of an area with an approver waits for the approver once it is taken", async () => {
    const hall = await anArea({ requiresApproval: true });
    const taken = await book(asha.actor, hall);
    await joinWaitingList(vikram.actor, wishFor(hall), NOW);
    await cancel(taken);
    const [offer] = await offersTo(vikram, hall);
    expect(await acceptOffer(vikram.actor, offer as never, NOW)).toMatchObject({ isConfirmed: false });
    expect(await bookingOf(offer as never)).toMatchObject({ status: "PENDING", offeredUntil: null });
  });

  test("is joined once, only for what is taken, and left again", async () => {
    const hall = await anArea();
    await expect(joinWaitingList(vikram.actor, wishFor(hall), NOW)).rejects.toMatchObject({
      reason: "bookings.is_free",
    });
    await book(asha.actor, hall);
    const [once, twice] = [
      await joinWaitingList(vikram.actor, wishFor(hall), NOW),
      await joinWaitingList(vikram.actor, wishFor(hall), NOW),
    ];
    expect(twice).toEqual(once);
    await expect(leaveWaitingList(lata.actor, { entryId: once.id })).rejects.toMatchObject({
      kind: "not_found",
    });
    await leaveWaitingList(vikram.actor, { entryId: once.id });
    expect(await listWaiting(vikram.actor, NOW)).toEqual([]);
    await expect(joinWaitingList(vikram.actor, wishFor(hall, { days: -1 }), NOW)).rejects.toMatchObject({
      fields: { startsAt: [expect.any(String)] },
    });
  });

  test("whoever leaves the estate leaves their slots to the line", async () => {
    const hall = await anArea();
    const leaver = await aResident();
    await book(leaver.actor, hall);
    await joinWaitingList(vikram.actor, wishFor(hall), NOW);
    expect(await releaseBookings(system, { userId: leaver.id }, NOW)).toEqual({ released: 0 });
    await prisma.user.update({ where: { id: leaver.id }, data: { status: "DEACTIVATED" } });
    expect(await releaseBookings(system, { userId: leaver.id }, NOW)).toEqual({ released: 1 });
    expect(await offersTo(vikram, hall)).toHaveLength(1);
  });
});

describe("a fault in a common area", () => {
  const mark = (ticketNumber: string, area: { id: string }, blocksArea: boolean) =>
    markArea(meera.actor, markAreaInput.parse({ ticketNumber, commonAreaId: area.id, blocksArea }), NOW);

  test("closes it, takes back what falls into that time, and opens it again when it is mended", async () => {
    const pool = await anArea();
    const request = await aRequest({ from: asha, status: "ASSIGNED", createdAt: at(-1, 8) });
    await prisma.maintenanceRequest.update({
      where: { id: request.id },
      data: { estimatedCompletion: at(4, 12) },
    });
    const [during, afterwards] = [
      await aBooking(asha, pool, { days: 3 }),
      await aBooking(vikram, pool, { days: 5 }),
    ];
    await mark(request.ticketNumber, pool, true);
    const sync = (now = NOW) => syncAreaClosure(system, { requestId: request.id }, now);
    expect(await sync()).toMatchObject({ isClosed: true, displaced: 1 });
    expect(await sync()).toMatchObject({ isClosed: true, displaced: 0 });
    expect(await bookingOf(during)).toMatchObject({
      isDisplaced: true,
      reason: expect.stringContaining(request.ticketNumber),
    });
    expect(await activitiesOf(during.id, "bookingId")).toEqual(["bookings/booking.displaced"]);
    expect(await bookingOf(afterwards)).toMatchObject({ status: "CONFIRMED" });

    await expect(book(lata.actor, pool)).rejects.toMatchObject({ reason: "bookings.area_closed" });
    const format = { timeZone: "Asia/Kolkata", locale: "en-IN", currency: "INR" };
    const [next] = await findNextFree(pool.id, { from: at(3, 18), to: at(3, 20) }, NOW, format);
    expect(next?.from).toEqual(at(4, 12));

    // Lata came first; whoever lost these hours is before her.
    await joinWaitingList(lata.actor, wishFor(pool), NOW);
    await joinWaitingList(asha.actor, wishFor(pool), later(5));
    await prisma.maintenanceRequest.update({
      where: { id: request.id },
      data: { status: "IN_PROGRESS", startedAt: at(0, 8) },
    });
    await prisma.maintenanceRequest.update({
      where: { id: request.id },
      data: { status: "RESOLVED", resolvedAt: later(30) },
    });
    expect(await sync(later(30))).toMatchObject({ isClosed: false, offered: 1 });
    expect(await offersTo(asha, pool)).toHaveLength(1);
    expect(await offersTo(lata, pool)).toHaveLength(0);
  });

  test("without a date it closes a week ahead, and takes back what comes near as time goes by", async () => {
    const pool = await anArea();
    const request = await aRequest({ from: asha, status: "ACKNOWLEDGED", createdAt: at(-1, 8) });
    const [near, far] = [await aBooking(asha, pool, { days: 6 }), await aBooking(asha, pool, { days: 9 })];
    await mark(request.ticketNumber, pool, true);
    expect(await syncAreaClosure(system, { requestId: request.id }, NOW)).toMatchObject({ displaced: 1 });
    expect(await bookingOf(near)).toMatchObject({ isDisplaced: true });
    expect(await sweepArea(system, { areaId: pool.id }, at(1, 0))).toMatchObject({ displaced: 0 });
    expect(await sweepArea(system, { areaId: pool.id }, at(3, 0))).toMatchObject({ displaced: 1 });
    expect(await bookingOf(far)).toMatchObject({ isDisplaced: true });

    await mark(request.ticketNumber, pool, false);
    expect(await syncAreaClosure(system, { requestId: request.id }, at(3, 1))).toMatchObject({
      isClosed: false,
    });
  });

  test("only those who dispatch requests can close an area, and only for something that is open", async () => {
    const pool = await anArea();
    const request = await aRequest({ from: asha });
    const input = markAreaInput.parse({
      ticketNumber: request.ticketNumber,
      commonAreaId: pool.id,
      blocksArea: "on",
    });
    await expect(markArea(asha.actor, input)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(markArea(vikram.actor, input)).rejects.toMatchObject({ kind: "not_found" });
    const over = await aRequest({ from: asha, status: "CANCELLED" });
    await expect(markArea(meera.actor, { ...input, ticketNumber: over.ticketNumber })).rejects.toMatchObject({
      kind: "invalid_transition",
    });
    expect(markAreaInput.safeParse({ ticketNumber: request.ticketNumber, blocksArea: "on" }).success).toBe(
      false,
    );
    await expect(
      markArea(meera.actor, { ...input, commonAreaId: crypto.randomUUID() }),
    ).rejects.toMatchObject({ fields: { commonAreaId: [expect.any(String)] } });
  });
});
