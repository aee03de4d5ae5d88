import {
  about,
  butAdministrators,
  butManagers,
  butSpeakers,
  butTreasurers,
  type Expectations,
  expects,
  residents,
} from "./api-expectation";
import * as office from "./api-office";
import { electrical, first, resolved } from "./api-world";

type Given = Parameters<typeof expects>[2];
const books = (given?: Given) => expects("accountant", butTreasurers, given);
/** The accountant sees a request when money went into it. */
const paid = (given: Given) => expects("administrator", butTreasurers, given);
const root = (given?: Given) => expects("administrator", butAdministrators, given);

export const OFFICE: Expectations = {
  "GET /vendors": books(),
  "POST /vendors": books(() => ({ body: office.firm() })),
  "GET /vendors/{vendorId}": books(about(office.vendor)),
  "PATCH /vendors/{vendorId}": books(about(office.vendor, { body: { notes: "Calls back." } })),
  "POST /vendors/{vendorId}/deactivation": books(about(office.vendor)),
  "POST /vendors/{vendorId}/reactivation": books(about(office.vendorWithdrawn)),
  "GET /vendors/{vendorId}/jobs": books(about(office.vendor)),
  "PUT /maintenance/{ticketNumber}/vendor": paid(async (estate) => ({
    at: await resolved(estate),
    body: { vendorId: await office.vendor(estate) },
  })),
  "DELETE /maintenance/{ticketNumber}/vendor": paid(about(office.engaged)),
  "PUT /maintenance/{ticketNumber}/vendor-rating": paid(about(office.engaged, { body: { vendorRating: 4 } })),
  "PUT /maintenance/{ticketNumber}/cost": paid(about(office.engaged, { body: { actualCost: "1150.50" } })),
  "GET /costs": books(),
  "GET /costs/trend": books(),
  "PUT /budgets/{month}/{categoryId}": books(async (estate) => ({
    at: [office.month(1), await electrical(estate)],
    body: { amount: "50000" },
  })),
  "POST /budgets/{month}/copy": books({ at: office.month(1) }),
  "POST /reports": expects("manager", butManagers, { body: { period: "DAILY" } }),
  "GET /report-runs/{runId}": expects("manager", butManagers, about(office.reportRun)),
  "PUT /reports/{id}/note": expects(
    "electrician",
    residents,
    about(office.ownReport, { body: { content: "Two were emergencies." } }),
  ),
  "GET /committee-packs": expects("manager", butSpeakers),
  "GET /committee-packs/{month}": expects("manager", butSpeakers, about(office.pack)),
  "PUT /committee-packs/{month}": expects("manager", butManagers, { at: office.month(-1) }),
  "DELETE /settings/{key}": root({ at: "smsMonthlyBudget" }),
  "GET /notification-types": root(),
  "GET /notification-types/{type}": root({ at: "maintenance_closed" }),
  "PUT /notification-types/{type}": root({
    at: "maintenance_closed",
    body: { email: true, sms: "never", cascadeMinutes: 0 },
  }),
  "DELETE /notification-types/{type}": root({ at: "maintenance_closed" }),
  "PUT /notification-templates/{key}": root(about(office.template, { body: office.words })),
  "DELETE /notification-templates/{key}": root(about(office.template)),
  "GET /deliveries": root(),
  "POST /deliveries/{deliveryId}/repetition": root(about(office.mailLost)),
  "PUT /sms-budget": root({ body: { budget: null } }),
  "POST /audit/verification": root(),
  "GET /jobs": root(),
  "GET /jobs/runs": root(),
  "POST /jobs/runs/{runId}/repetition": root(about(office.failedRun)),
  "POST /jobs/runs/{runId}/dismissal": root(about(office.failedRun)),
  "GET /webhooks": root(),
  "POST /webhooks": root(() => ({ body: office.hook() })),
  "GET /webhooks/{endpointId}": root(about(office.endpoint)),
  "PATCH /webhooks/{endpointId}": root(about(office.endpoint, { body: { name: "Ledger" } })),
  "DELETE /webhooks/{endpointId}": root(about(office.endpoint)),
  "POST /webhooks/{endpointId}/activation": root(about(office.endpointOff)),
  "POST /webhooks/{endpointId}/deactivation": root(about(office.endpoint)),
  "POST /webhooks/{endpointId}/secret": root(about(office.endpoint)),
  "POST /webhooks/{endpointId}/test": root(about(office.endpoint)),
  "GET /webhooks/{endpointId}/deliveries": root(about(first("administrator", "/webhooks"))),
  "POST /webhook-deliveries/{deliveryId}/replay": root(about(office.messageLost)),
};
