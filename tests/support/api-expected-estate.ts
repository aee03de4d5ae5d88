import {
  about,
  butAdministrators,
  butManagers,
  butOffice,
  type Expectations,
  expects,
  nobody,
  residents,
} from "./api-expectation";
import { first, userIdOf } from "./api-world";

export const ESTATE: Expectations = {
  "GET /me": expects("resident", nobody),
  "GET /notifications": expects("resident", nobody, { query: { limit: "2" } }),
  "POST /notifications/{notificationId}/reading": expects(
    "resident",
    ["neighbour", "administrator"],
    about(first("resident", "/notifications")),
  ),
  "POST /notifications/reading": expects("neighbour", nobody),
  "GET /staff": expects("manager", butManagers, { query: { limit: "2" } }),
  "GET /staff/{userId}": expects(
    "manager",
    butManagers,
    about((estate) => userIdOf(estate, "electrician")),
  ),
  "GET /staff/workload": expects("manager", butManagers),
  "GET /staff/{userId}/performance": expects(
    "electrician",
    [...residents, "accountant"],
    about((estate) => userIdOf(estate, "electrician")),
  ),
  "GET /residents": expects("manager", butManagers, { query: { limit: "2" } }),
  "GET /residents/{residentId}": expects("manager", butManagers, about(first("manager", "/residents"))),
  "GET /reports": expects("manager", nobody),
  "GET /reports/{id}": expects("manager", butOffice, about(first("manager", "/reports", { who: "estate" }))),
  "GET /analytics": expects("manager", butOffice),
  "GET /analytics/{question}": expects("manager", butManagers, { at: "arrivals" }),
  "GET /settings": expects("administrator", butAdministrators),
  "PATCH /settings": expects("administrator", butAdministrators, () => {
    const days = 400 + (Math.floor(Date.now() / 1000) % 60) * 20;
    return { body: { accessLogDays: days }, bodies: (n) => ({ accessLogDays: days + n }) };
  }),
  "GET /audit": expects("administrator", butAdministrators, { query: { limit: "2" } }),
};
