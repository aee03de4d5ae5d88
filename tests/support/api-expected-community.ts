import * as community from "./api-community";
import {
  about,
  butOffice,
  butSpeakers,
  type Expectations,
  expects,
  nobody,
  residents,
} from "./api-expectation";
import { first, inDays } from "./api-world";

const strangers = ["neighbour", "electrician"] as const;

export const COMMUNITY: Expectations = {
  "GET /announcements": expects("resident", nobody, { query: { limit: "2" } }),
  "POST /announcements": expects("manager", butOffice, () => ({ body: community.notice() })),
  "GET /announcements/{announcementId}": expects("manager", butOffice, about(community.drafted)),
  "PATCH /announcements/{announcementId}": expects(
    "manager",
    butOffice,
    about(community.drafted, { body: { title: "The lift rests on Wednesday" } }),
  ),
  "POST /announcements/{announcementId}/publication": expects("manager", butOffice, about(community.drafted)),
  "POST /announcements/{announcementId}/withdrawal": expects(
    "manager",
    [...residents, "electrician"],
    about(community.published, { body: { reason: "The lift is well again." } }),
  ),
  "POST /announcements/{announcementId}/reading": expects(
    "resident",
    ["electrician"],
    about(community.published),
  ),
  "POST /announcements/{announcementId}/acknowledgement": expects(
    "resident",
    ["electrician"],
    about(community.published),
  ),
  "GET /announcements/{announcementId}/comments": expects(
    "resident",
    ["electrician"],
    about(community.published),
  ),
  "POST /announcements/{announcementId}/comments": expects(
    "resident",
    ["electrician"],
    about(community.published, { body: { content: "All day?" } }),
  ),
  "GET /areas": expects("resident", nobody),
  "GET /areas/{areaId}": expects("resident", nobody, about(first("resident", "/areas"))),
  "GET /areas/{areaId}/availability": expects("resident", nobody, async (estate) => ({
    at: await first("resident", "/areas")(estate),
    query: { from: inDays(1), to: inDays(8) },
  })),
  "POST /areas/{areaId}/waiting": expects("resident", nobody, async (estate) => {
    const { areaId, ...body } = await community.taken(estate);
    return { at: areaId as string, body };
  }),
  "DELETE /waiting/{entryId}": expects("resident", ["neighbour", "manager"], about(community.waitingEntry)),
  "GET /bookings": expects("resident", nobody, { query: { show: "earlier" } }),
  "POST /bookings": expects("resident", nobody, async (estate) => ({ body: await community.slot(estate) })),
  "GET /bookings/{bookingNumber}": expects("resident", strangers, about(community.booked)),
  "POST /bookings/{bookingNumber}/approval": expects(
    "manager",
    [...strangers, "resident", "accountant"],
    about(community.asked),
  ),
  "POST /bookings/{bookingNumber}/rejection": expects(
    "manager",
    [...strangers, "resident", "accountant"],
    about(community.asked, { body: { reason: "The floor is polished." } }),
  ),
  "POST /bookings/{bookingNumber}/cancellation": expects(
    "resident",
    [...strangers, "accountant"],
    about(community.booked, { body: { reason: "It rains.", seenFee: "0.00" } }),
  ),
  "POST /bookings/{bookingNumber}/acceptance": expects(
    "resident",
    [...strangers, "manager", "accountant"],
    about(community.offered),
  ),
  "PUT /bookings/{bookingNumber}/no-show": expects(
    "manager",
    [...strangers, "resident", "accountant"],
    about(community.past, { body: { noShow: false } }),
  ),
  "PUT /bookings/{bookingNumber}/payment": expects(
    "accountant",
    [...strangers, "resident"],
    about(community.asked, { body: { paid: true } }),
  ),
  "GET /events": expects("resident", nobody, { query: { limit: "2" } }),
  "POST /events": expects("manager", butSpeakers, () => ({ body: community.gathering() })),
  "GET /events/{eventId}": expects("resident", nobody, about(first("resident", "/events"))),
  "PATCH /events/{eventId}": expects(
    "manager",
    butOffice,
    about(community.arranged, { body: { location: "Amphitheatre" } }),
  ),
  "POST /events/{eventId}/cancellation": expects(
    "manager",
    butOffice,
    about(community.arranged, { body: { reason: "It rains." } }),
  ),
  "PUT /events/{eventId}/reply": expects(
    "resident",
    nobody,
    about(community.arranged, { body: { answer: "YES", guests: 1 } }),
  ),
  "POST /events/{eventId}/check-in": expects("manager", butOffice, community.atTheDoor),
  "GET /events/{eventId}/comments": expects("resident", nobody, about(first("resident", "/events"))),
  "POST /events/{eventId}/comments": expects(
    "resident",
    nobody,
    about(community.arranged, { body: { content: "I bring a board." } }),
  ),
};
