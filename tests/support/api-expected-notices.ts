import * as board from "./api-board";
import { arranged, drafted, published, slot } from "./api-community";
import { about, butManagers, butOffice, type Expectations, expects, nobody } from "./api-expectation";
import { inDays, photo, unique } from "./api-world";

const office = (given?: Parameters<typeof expects>[2]) => expects("manager", butOffice, given);
const managers = (given?: Parameters<typeof expects>[2]) => expects("manager", butManagers, given);
const other = ["neighbour", "manager", "electrician"] as const;

export const NOTICES: Expectations = {
  "DELETE /announcements/{announcementId}": office(about(drafted)),
  "PATCH /announcements/{announcementId}/correction": office(
    about(published, { body: { title: "The lift rests on Thursday" } }),
  ),
  "POST /announcements/{announcementId}/schedule": office(about(board.dated)),
  "DELETE /announcements/{announcementId}/schedule": office(about(board.scheduled)),
  "PUT /announcements/{announcementId}/pin": office(about(published, { body: { isPinned: false } })),
  "PUT /announcements/{announcementId}/validity": office(
    about(published, { body: { validUntil: inDays(3) } }),
  ),
  "POST /announcements/{announcementId}/reminder": office(about(published)),
  "GET /announcements/{announcementId}/readers": office(about(published)),
  "GET /announcements/audience": office({ query: { audience: "EVERYONE" } }),
  "GET /announcements/{announcementId}/files/{fileId}": expects(
    "manager",
    butOffice,
    about(board.noticeFile),
  ),
  "PUT /announcement-comments/{commentId}": expects(
    "resident",
    other,
    about(board.noticeComment, { body: { content: "Until when?" } }),
  ),
  "DELETE /announcement-comments/{commentId}": expects("resident", other, about(board.noticeComment)),
  "POST /announcement-comments/{commentId}/hiding": office(
    about(board.noticeComment, { body: { reason: "It is about something else." } }),
  ),
  "DELETE /announcement-comments/{commentId}/hiding": office(about(board.hiddenComment)),
  "POST /areas": managers(() => ({ body: board.rules() })),
  "PATCH /areas/{areaId}": managers(about(board.area, { body: { capacity: 7 } })),
  "POST /areas/{areaId}/deactivation": managers(about(board.area)),
  "POST /areas/{areaId}/reactivation": managers(about(board.areaWithdrawn)),
  "POST /areas/{areaId}/exceptions": managers(
    about(board.area, { body: { date: inDays(5).slice(0, 10), reason: "Painting." } }),
  ),
  "DELETE /areas/{areaId}/exceptions/{exceptionId}": managers(about(board.exception)),
  "PUT /areas/{areaId}/photo": managers(async (estate) => ({
    at: await board.area(estate),
    form: { photos: photo() },
  })),
  "DELETE /areas/{areaId}/photo": managers(about(board.areaWithPhoto)),
  "POST /bookings/series": expects("resident", nobody, async (estate) => ({
    body: { ...(await slot(estate)), repeat: "weekly", times: 2, onlyFree: true },
  })),
  "GET /bookings/{bookingNumber}/series": expects(
    "resident",
    ["neighbour", "electrician"],
    about(board.series),
  ),
  "GET /waiting": expects("resident", nobody),
  "POST /me/calendar-feed": expects("resident", nobody),
  "DELETE /me/calendar-feed": expects("resident", nobody),
  "GET /events/{eventId}/guests": office(about(arranged)),
  "DELETE /events/{eventId}/check-in": office(board.checkedIn),
  "POST /events/{eventId}/photos": expects("manager", ["electrician"], async (estate) => ({
    at: await board.pastEvent(estate),
    form: { photos: { ...photo(), name: `${unique("lawn")}.png` } },
  })),
  "GET /events/{eventId}/photos/{photoId}": expects("resident", nobody, about(board.eventPhoto)),
  "DELETE /event-photos/{photoId}": expects("manager", ["electrician", "neighbour"], async (estate) => ({
    at: (await board.eventPhoto(estate))[1] as string,
  })),
  "PUT /event-comments/{commentId}": expects(
    "resident",
    other,
    about(board.eventComment, { body: { content: "I bring two." } }),
  ),
  "DELETE /event-comments/{commentId}": expects(
    "resident",
    ["neighbour", "electrician"],
    about(board.eventComment),
  ),
};
