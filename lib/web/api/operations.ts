import { ANNOUNCEMENT_STEPS } from "./announcement-steps";
import { ANNOUNCEMENTS } from "./announcements";
import { AREAS } from "./areas";
import { BOOKING_STEPS } from "./booking-steps";
import { BOOKINGS } from "./bookings";
import { CATEGORIES } from "./categories";
import { CONSOLE } from "./console";
import { DESKS } from "./desks";
import { EVENT_STEPS } from "./event-steps";
import { EVENTS } from "./events";
import { FIGURES } from "./figures";
import { REQUESTS } from "./maintenance";
import { PARTS } from "./maintenance-parts";
import { STEPS } from "./maintenance-steps";
import { WHY } from "./maintenance-why";
import type { Operation } from "./operation";
import { OWN } from "./own";
import { RESIDENTS } from "./residents";
import { STAFF } from "./staff";

/** Everything that programs can ask for, in the order of the document. */
export const OPERATIONS: readonly Operation[] = [
  ...REQUESTS,
  ...STEPS,
  ...PARTS,
  ...WHY,
  ...CATEGORIES,
  ...OWN,
  ...STAFF,
  ...DESKS,
  ...RESIDENTS,
  ...ANNOUNCEMENTS,
  ...ANNOUNCEMENT_STEPS,
  ...AREAS,
  ...BOOKINGS,
  ...BOOKING_STEPS,
  ...EVENTS,
  ...EVENT_STEPS,
  ...FIGURES,
  ...CONSOLE,
];
