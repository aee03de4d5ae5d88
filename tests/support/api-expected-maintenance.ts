import { about, butAdministrators, type Expectations, expects, nobody } from "./api-expectation";
import * as world from "./api-world";

const strangers = ["neighbour", "accountant"] as const;
const allButWorkers = [...strangers, "resident"] as const;
const allButDispatchers = [...allButWorkers, "electrician"] as const;

export const MAINTENANCE: Expectations = {
  "GET /maintenance": expects("resident", nobody, { query: { limit: "2", status: "CLOSED" } }),
  "POST /maintenance": expects("resident", nobody, async (estate) => ({
    body: await world.complaint(estate),
  })),
  "GET /maintenance/{ticketNumber}": expects("resident", strangers, about(world.filed)),
  "PATCH /maintenance/{ticketNumber}": expects(
    "resident",
    [...strangers, "electrician"],
    about(world.filed, { body: { title: "Two sockets spark" } }),
  ),
  "POST /maintenance/{ticketNumber}/acknowledgement": expects(
    "manager",
    allButDispatchers,
    about(world.filed),
  ),
  "POST /maintenance/{ticketNumber}/assignment": expects("manager", allButDispatchers, async (estate) => ({
    at: await world.acknowledged(estate),
    body: { assigneeId: await world.userIdOf(estate, "electrician") },
  })),
  "DELETE /maintenance/{ticketNumber}/assignment": expects(
    "electrician",
    allButWorkers,
    about(world.assigned, { query: { reason: "I am off sick." } }),
  ),
  "POST /maintenance/{ticketNumber}/start": expects("electrician", allButWorkers, about(world.assigned)),
  "POST /maintenance/{ticketNumber}/wait": expects(
    "electrician",
    allButWorkers,
    about(world.inProgress, { body: { reason: "ACCESS", note: "The door is locked." } }),
  ),
  "DELETE /maintenance/{ticketNumber}/wait": expects("electrician", allButWorkers, about(world.waiting)),
  "PUT /maintenance/{ticketNumber}/area": expects(
    "manager",
    allButDispatchers,
    about(world.filed, { body: { blocksArea: false } }),
  ),
  "POST /maintenance/{ticketNumber}/resolution": expects(
    "electrician",
    allButWorkers,
    about(world.inProgress, { body: { resolution: "New socket.", actualCost: "120.50" } }),
  ),
  "POST /maintenance/{ticketNumber}/closure": expects(
    "resident",
    strangers,
    about(world.resolved, { body: { rating: 5 } }),
  ),
  "POST /maintenance/{ticketNumber}/reopening": expects(
    "resident",
    [...strangers, "electrician"],
    about(world.resolved, { body: { reason: "It sparks again." } }),
  ),
  "POST /maintenance/{ticketNumber}/cancellation": expects(
    "resident",
    [...strangers, "electrician"],
    about(world.filed, { body: { reason: "It was the kettle." } }),
  ),
  "PUT /maintenance/{ticketNumber}/rating": expects(
    "resident",
    [...strangers, "electrician", "manager"],
    about(world.resolved, { body: { rating: 4 } }),
  ),
  "GET /maintenance/{ticketNumber}/comments": expects("resident", strangers, about(world.acknowledged)),
  "POST /maintenance/{ticketNumber}/comments": expects(
    "resident",
    strangers,
    about(world.filed, { body: { content: "I am at home after six." } }),
  ),
  "GET /maintenance/{ticketNumber}/attachments": expects("resident", strangers, about(world.photographed)),
  "GET /maintenance/{ticketNumber}/attachments/{id}": expects(
    "resident",
    strangers,
    about(world.photographed),
  ),
  "GET /maintenance/{ticketNumber}/suitable-staff": expects(
    "manager",
    allButDispatchers,
    about(world.acknowledged),
  ),
  "GET /maintenance/{ticketNumber}/history": expects("manager", allButWorkers, about(world.acknowledged)),
  "GET /maintenance/{ticketNumber}/decisions": expects("manager", allButWorkers, about(world.acknowledged)),
  "GET /categories": expects("resident", nobody),
  "POST /categories": expects("administrator", butAdministrators, () => ({ body: category() })),
  "GET /categories/{id}": expects("administrator", butAdministrators, about(world.electrical)),
  "PATCH /categories/{id}": expects(
    "administrator",
    butAdministrators,
    about(added, { body: { estimatedResolutionHours: 9 } }),
  ),
  "POST /categories/{id}/deactivation": expects("administrator", butAdministrators, about(added)),
  "POST /categories/{id}/reactivation": expects("administrator", butAdministrators, about(withdrawn)),
};

const category = () => ({
  name: world.unique("Lifts"),
  maxPriority: 4,
  estimatedResolutionHours: 8,
  roles: ["ELECTRICIAN"],
});

async function added(estate: Parameters<world.Make>[0]) {
  return (await estate.administrator.made("POST", "/categories", { body: category() })).id as string;
}

async function withdrawn(estate: Parameters<world.Make>[0]) {
  const id = await added(estate);
  await estate.administrator.made("POST", `/categories/${id}/deactivation`);
  return id;
}
