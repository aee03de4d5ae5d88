import { issueFeed } from "@/lib/bookings/feed/issue-feed";
import type { Prisma } from "@/lib/generated/prisma/client";
import { prisma } from "@/lib/platform/prisma";
import { anArea } from "../../lib/bookings/an-area";
import { as } from "../../support/actors";
import type { Expectations } from "../expectations";
import { everyone, type Kind, managers, signedIn, staff } from "../kinds";
import type { World } from "../world";

/** Here the committee's member decides about the area; the managers decide about all (DOMAIN §4). */
const deciders: Kind[] = [...managers, "committee"];
const cancellers: Kind[] = [...deciders, "owner"];
const readers: Kind[] = [...cancellers, "accountant"];
const cashiers: Kind[] = [...managers, "accountant"];

type Given = Partial<Prisma.BookingUncheckedCreateInput>;
type Fields = Record<string, string | string[]>;

const DAY = 86_400_000;
/** Four in the afternoon in the estate, so many days from now. */
const at = (days: number, hours = 0) =>
  new Date(`${new Date(Date.now() + days * DAY).toISOString().slice(0, 10)}T${String(10 + hours)}:30:00Z`);
const offered = () => ({ status: "PENDING", offeredUntil: new Date(Date.now() + 3_600_000) }) as const;
const over = { status: "COMPLETED", startsAt: at(-3), endsAt: at(-3, 2), completedAt: at(-2) } as const;

const look = async (world: World) => ({
  params: { number: await world.once("booking", () => booking(world)) },
});
const about =
  (fields: Fields = {}, given: () => Given = () => ({})) =>
  async (world: World) => ({ form: { bookingNumber: await booking(world, given()), ...fields } });

const slotOf = (areaId: string) => ({
  areaId,
  startsAt: at(5).toISOString(),
  endsAt: at(5, 2).toISOString(),
  guests: "10",
  purpose: "Birthday",
});
const slot =
  (fields: Fields = {}) =>
  async () => ({ form: { ...slotOf((await anArea()).id), ...fields } });
const lookAtArea = async ({ once }: World) => ({ params: { id: (await once("area", () => anArea())).id } });

export default {
  pages: {
    "/bookings": signedIn,
    "/bookings/mine": signedIn,
    "/bookings/approvals": [...staff, "committee"],
    "/bookings/calendar": managers,
    "/bookings/areas/[id]": { may: signedIn, given: lookAtArea },
    "/bookings/areas/[id]/book": { may: signedIn, given: lookAtArea },
    "/bookings/areas/[id]/repeat": { may: signedIn, given: lookAtArea },
    "/bookings/areas/[id]/wait": { may: signedIn, given: lookAtArea },
    "/bookings/[number]": { may: readers, given: look },
    // It says to whoever reads the booking why it is not for them.
    "/bookings/[number]/cancel": { may: readers, given: look },
    "/bookings/[number]/reject": { may: deciders, given: look },
  },
  actions: {
    "bookings/actions#bookAction": { may: signedIn, given: slot() },
    "bookings/actions#bookSeriesAction": { may: signedIn, given: slot({ repeat: "weekly", times: "2" }) },
    "bookings/actions#cancelAction": { may: cancellers, given: about() },
    "bookings/actions#approveAction": { may: deciders, given: about() },
    "bookings/actions#rejectAction": { may: deciders, given: about({ reason: "It is being painted." }) },
    "bookings/actions#acceptOfferAction": { may: ["owner"], given: about({}, offered) },
    "bookings/actions#declineOfferAction": { may: cancellers, given: about({}, offered) },
    "bookings/actions#markNoShowAction": { may: deciders, given: about({ noShow: "true" }, () => over) },
    "bookings/actions#markPaidAction": { may: cashiers, given: about({ paid: "true" }, () => over) },
    "bookings/actions#joinWaitingListAction": {
      may: signedIn,
      given: async (world) => {
        const bookingNumber = await booking(world);
        const { areaId } = await prisma.booking.findUniqueOrThrow({ where: { bookingNumber } });
        return { form: slotOf(areaId) };
      },
    },
    "bookings/actions#leaveWaitingListAction": {
      may: ["owner"],
      given: async ({ people }) => {
        const times = { startsAt: at(5), endsAt: at(5, 2), purpose: "Birthday", guests: 10 };
        const { id: areaId } = await anArea();
        const { id } = await prisma.waitingEntry.create({
          data: { areaId, userId: people.owner.id, ...times },
        });
        return { form: { entryId: id } };
      },
    },
    "bookings/actions#issueFeedAction": signedIn,
    "bookings/actions#revokeFeedAction": signedIn,
  },
  routes: {
    "GET /api/calendar/booking/[number]": { may: readers, given: look },
    // Calendars bring no session: the address is the secret.
    "GET /api/calendar/feed/[token]": {
      may: everyone,
      given: async ({ people }) => ({
        params: { token: (await issueFeed(await as(people.owner), {})).token },
      }),
    },
  },
} satisfies Expectations;

/** The owner's, of an area of its own; it waits for a decision unless said otherwise. */
async function booking({ people }: World, given: Given = {}): Promise<string> {
  const area = await anArea({ approverId: people.committee.id, requiresApproval: true });
  const [{ number }] = await prisma.$queryRaw<[{ number: string }]>`
    select next_booking_number(now(), 'Asia/Kolkata') as number`;
  await prisma.booking.create({
    data: {
      bookingNumber: number,
      areaId: area.id,
      userId: people.owner.id,
      status: "PENDING",
      startsAt: at(5),
      endsAt: at(5, 2),
      purpose: "Birthday",
      guests: 10,
      fee: 500,
      freeCancelUntil: at(4),
      lateCancelFee: 200,
      ...given,
    },
  });
  return number;
}
