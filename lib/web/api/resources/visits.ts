import { z } from "zod";
import { VisitStatus } from "@/lib/generated/prisma/enums";
import { getRequest } from "@/lib/maintenance/queries";
import { cancelVisit } from "@/lib/maintenance/visits/cancel-visit";
import { confirmArrival } from "@/lib/maintenance/visits/confirm-arrival";
import { enterHome } from "@/lib/maintenance/visits/enter-home";
import { giveConsent } from "@/lib/maintenance/visits/give-consent";
import { offerVisit } from "@/lib/maintenance/visits/offer-visit";
import { pickWindow } from "@/lib/maintenance/visits/pick-window";
import { findVisit, listDeskVisits } from "@/lib/maintenance/visits/queries";
import { reportMissed } from "@/lib/maintenance/visits/report-missed";
import * as inputs from "@/lib/maintenance/visits/schema";
import { notFound } from "@/lib/platform/errors";
import { readSettings } from "@/lib/platform/settings";
import { defineOperation } from "../operation";
import { instant, person } from "../shapes";
import { stepsOf } from "../steps-of";
import { contentOf, subjectOf } from "../subject";
import { ticket, ticketNumber } from "./maintenance";

const tag = "Maintenance: visits";
const span = { startsAt: instant, endsAt: instant };
const agreed = { startsAt: instant.nullable(), endsAt: instant.nullable() };

/** What people decide about; the rest of what is shown comes and goes with the time. */
const agreement = z.object({
  id: z.uuid(),
  status: z.enum(VisitStatus),
  ...agreed,
  staff: person.nullable().meta({ description: "Who comes." }),
  consent: z.object({ mayEnter: z.boolean(), note: z.string(), givenAt: instant }).nullable(),
  enteredAlone: z.boolean(),
  missedBy: z.string().nullable(),
  reason: z.string().nullable(),
});

const newest = defineOperation({
  method: "GET",
  path: "/maintenance/{ticketNumber}/visit",
  tag,
  summary: "Read the newest visit",
  description: "With what you may do about it. The code is for the two who meet, from an hour before.",
  scope: "maintenance:read",
  input: z.object({ ticketNumber }),
  answer: agreement.extend({
    offeredBy: person.nullable(),
    residentName: z.string(),
    windows: z
      .array(z.object({ position: z.int(), ...span }))
      .meta({ description: "The offered times that can still be picked." }),
    code: z.string().nullable().meta({ description: "Six digits that are said at the door." }),
    can: z.object({
      offer: z.boolean(),
      pick: z.boolean(),
      consent: z.boolean(),
      confirm: z.boolean(),
      enter: z.boolean(),
      reportMissed: z.boolean(),
      cancel: z.boolean(),
    }),
  }),
  version: contentOf(agreement),
  verb: async (actor, input) => {
    const visit = await findVisit(actor, await getRequest(actor, input.ticketNumber));
    if (!visit) throw notFound("visit");
    return visit;
  },
});

const minutes = inputs.windowMinutes.default(120).meta({ description: "30, 60, 90, 120, 180 or 240." });
const { seenVisitId, mayEnter, consentNote } = inputs.offerVisitInput.in.shape;

const offer = defineOperation({
  method: "POST",
  path: "/maintenance/{ticketNumber}/visits",
  tag,
  summary: "Offer times for a visit",
  description:
    "One to five. The resident's are for whoever does the work to pick from, those of staff for the resident. To replace what was offered or agreed, name it in `seenVisitId`. Only the resident says `mayEnter`.",
  scope: "maintenance:write",
  status: 201,
  isIdempotent: true,
  input: z
    .object({
      ticketNumber,
      seenVisitId,
      mayEnter,
      consentNote,
      windows: z
        .array(z.object({ startsAt: inputs.windowStart, minutes }))
        .min(1, "Please give at least one time.")
        .max(5, "Please give five times at most."),
    })
    .transform(({ windows, seenVisitId, mayEnter, ...input }) => ({
      ...input,
      seenVisitId,
      mayEnter,
      slots: windows.map(({ startsAt: start, minutes }) => ({ field: "windows", start, minutes })),
    })),
  answer: ticket.extend({ visitId: z.uuid() }),
  location: (made) => `/maintenance/${made.ticketNumber}/visit`,
  verb: offerVisit,
});

const home = z.object({
  ticketNumber: z.string(),
  title: z.string(),
  flatNumber: z.string(),
  location: z.string(),
  resident: person,
});
const onDesk = z.object({ id: z.uuid(), ...agreed, windows: z.array(z.object(span)), request: home });

const mine = defineOperation({
  method: "GET",
  path: "/visits",
  tag,
  summary: "List the visits of your desk",
  description: "Those of today, and times that residents have offered you.",
  scope: "maintenance:read",
  input: z.object({}),
  answer: z.object({ today: z.array(onDesk), offered: z.array(onDesk) }),
  verb: async (actor) => listDeskVisits(actor, (await readSettings()).timeZone),
});

const step = stepsOf({
  tag,
  scope: "maintenance:write",
  at: "/maintenance/{ticketNumber}/visits/{visitId}",
  answer: ticket,
  subject: subjectOf(newest),
});

export const VISITS = [
  newest,
  offer,
  mine,
  step(["POST", "/choice", "Pick one of the times"], inputs.pickWindowInput, pickWindow),
  step(["PUT", "/consent", "Say whether somebody may come in"], inputs.giveConsentInput, giveConsent),
  step(["POST", "/arrival", "Confirm the arrival with the code"], inputs.confirmArrivalInput, confirmArrival),
  step(["POST", "/entry", "Go in with the resident's consent"], inputs.enterHomeInput, enterHome),
  step(["POST", "/no-show", "Say that nobody came or opened"], inputs.reportMissedInput, reportMissed),
  step(["POST", "/cancellation", "Cancel"], inputs.cancelVisitInput, cancelVisit),
];
