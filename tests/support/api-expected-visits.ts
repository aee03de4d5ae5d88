import { about, butManagers, type Expectations, expects, nobody } from "./api-expectation";
import * as things from "./api-things";
import * as world from "./api-world";

const strangers = ["neighbour", "accountant"] as const;
const allButDispatchers = [...strangers, "resident", "electrician"] as const;
const allButVisitor = [...strangers, "resident", "manager"] as const;

export const VISITS: Expectations = {
  "GET /maintenance/{ticketNumber}/visit": expects("resident", strangers, async (estate) => ({
    at: (await things.visitOffered(estate))[0] as string,
  })),
  "POST /maintenance/{ticketNumber}/visits": expects("resident", strangers, async (estate) => ({
    at: await world.assigned(estate),
    body: things.windows(),
  })),
  "GET /visits": expects("electrician", nobody),
  "POST /maintenance/{ticketNumber}/visits/{visitId}/choice": expects(
    "electrician",
    allButVisitor,
    about(things.visitOffered, { body: { position: 1 } }),
  ),
  "PUT /maintenance/{ticketNumber}/visits/{visitId}/consent": expects(
    "resident",
    [...strangers, "electrician", "manager"],
    about(things.visitAgreed, { body: { mayEnter: "no" } }),
  ),
  // The code is shown at the door, and only there.
  "POST /maintenance/{ticketNumber}/visits/{visitId}/arrival": expects(
    "electrician",
    allButVisitor,
    about(things.visitAgreed, { body: { code: "000000" } }),
    409,
  ),
  "POST /maintenance/{ticketNumber}/visits/{visitId}/entry": expects(
    "electrician",
    allButVisitor,
    about(things.visitAgreed),
    409,
  ),
  "POST /maintenance/{ticketNumber}/visits/{visitId}/no-show": expects(
    "resident",
    strangers,
    about(things.visitAgreed),
    409,
  ),
  "POST /maintenance/{ticketNumber}/visits/{visitId}/cancellation": expects(
    "resident",
    strangers,
    about(things.visitAgreed, { body: { reason: "We are away." } }),
  ),
  "POST /maintenance/acknowledgements": expects("manager", allButDispatchers, async (estate) => ({
    body: { ticket: [await world.filed(estate), await world.filed(estate)] },
  })),
  "POST /maintenance/assignments": expects("manager", allButDispatchers, async (estate) => ({
    body: {
      ticket: [await world.acknowledged(estate)],
      assigneeId: await world.userIdOf(estate, "electrician"),
    },
  })),
  "GET /shared-requests": expects("resident", nobody),
  "PUT /shared-requests/{ticketNumber}/joining": expects(
    "neighbour",
    ["resident", "electrician", "manager"],
    about(things.shared),
  ),
  "DELETE /shared-requests/{ticketNumber}/joining": expects("neighbour", nobody, about(things.shared)),
  "GET /incidents": expects("manager", butManagers),
  "GET /incidents/{incidentId}": expects("manager", butManagers, about(things.incident)),
  "PUT /incidents/{incidentId}/requests/{ticketNumber}": expects("manager", butManagers, async (estate) => ({
    at: [await things.incident(estate), await things.like(estate)],
  })),
  "DELETE /incidents/{incidentId}/requests/{ticketNumber}": expects(
    "manager",
    butManagers,
    about(things.linked),
  ),
  "POST /incidents/{incidentId}/resolution": expects(
    "manager",
    butManagers,
    about(things.incident, { body: { resolution: "The feeder is replaced." } }),
  ),
  "POST /incidents/{incidentId}/end": expects(
    "manager",
    butManagers,
    about(things.ended, { body: { outcome: "It was the feeder." } }),
    409,
  ),
  "GET /places": expects("manager", butManagers),
  "POST /places": expects("manager", butManagers, () => ({ body: { name: world.unique("Gym") } })),
  "GET /places/{id}": expects("manager", butManagers, about(things.place)),
  "PATCH /places/{id}": expects("manager", butManagers, about(things.place, { body: { location: "Roof" } })),
  "POST /places/{id}/code": expects("manager", butManagers, about(things.place)),
  "POST /places/{id}/deactivation": expects("manager", butManagers, about(things.place)),
  "POST /places/{id}/reactivation": expects("manager", butManagers, about(things.placeWithdrawn)),
  "GET /place-reports": expects("manager", butManagers),
  "GET /place-reports/{reportId}": expects("manager", butManagers, about(things.placeReport)),
  "GET /place-reports/{reportId}/photo": expects("manager", butManagers, about(things.placeReportWithPhoto)),
  "POST /place-reports/{reportId}/acceptance": expects("manager", butManagers, async (estate) => ({
    at: await things.placeReport(estate),
    body: { title: "The door stays open", categoryId: await world.electrical(estate), priority: 2 },
  })),
  "POST /place-reports/{reportId}/dismissal": expects(
    "manager",
    butManagers,
    about(things.placeReport, { body: { reason: "It is closed again." } }),
  ),
};
