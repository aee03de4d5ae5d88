import { z } from "zod";
import { addException } from "@/lib/bookings/areas/add-exception";
import { createArea } from "@/lib/bookings/areas/create-area";
import { deactivateArea } from "@/lib/bookings/areas/deactivate-area";
import { editArea } from "@/lib/bookings/areas/edit-area";
import { getAreaLine } from "@/lib/bookings/areas/queries";
import { reactivateArea } from "@/lib/bookings/areas/reactivate-area";
import { removeAreaPhoto } from "@/lib/bookings/areas/remove-area-photo";
import { removeException } from "@/lib/bookings/areas/remove-exception";
import * as inputs from "@/lib/bookings/areas/schema";
import { setAreaPhoto } from "@/lib/bookings/areas/set-area-photo";
import { areaId } from "@/lib/bookings/schema";
import { parse } from "../../define-route";
import { defineChange, defineOperation } from "../operation";
import { person } from "../shapes";
import { stepsOf } from "../steps-of";
import { asClock, clock, clocksOf, hours } from "./area-hours";
import { AREA, areaVersion } from "./areas";

const tag = "Common areas: rules";
const about = z.object({ areaId });

const fee = z.string().meta({ description: "An amount such as 250.50." });
const rules = z.object({
  name: z.string(),
  description: z.string().optional(),
  location: z.string().optional(),
  capacity: z.int(),
  feePerHour: fee.optional(),
  feePerBooking: fee.optional(),
  advanceDays: z.int(),
  slotMinutes: z.int(),
  minMinutes: z.int(),
  maxMinutes: z.int(),
  requiresApproval: z.boolean().optional(),
  approverId: z.uuid().nullable().optional(),
  cancellationHours: z.int(),
  cancellationFee: fee.optional(),
  hours,
});

const create = defineOperation({
  method: "POST",
  path: "/areas",
  tag,
  summary: "Add an area",
  description: "For facility managers and administrators. It can be booked from now on.",
  scope: "community:write",
  status: 201,
  isIdempotent: true,
  input: rules,
  answer: person,
  location: (made: { id: string }) => `/areas/${made.id}`,
  verb: (actor, { hours: opening, idempotencyKey, ...area }) =>
    createArea(actor, {
      ...parse(inputs.createAreaInput, { ...area, ...clocksOf(opening) }),
      ...(idempotencyKey && { idempotencyKey }),
    }),
});

const edit = defineChange({
  method: "PATCH",
  path: "/areas/{areaId}",
  tag,
  summary: "Change an area's rules",
  description: "What is not given stays as it is. It holds for new bookings.",
  scope: "community:write",
  input: rules.partial().extend(about.shape),
  answer: person,
  current: (actor, input) => getAreaLine(actor, input.areaId, new Date()),
  version: areaVersion,
  verb: (actor, { areaId: _, hours: opening, ...changes }, current) => {
    const { feePerHour, feePerBooking, cancellationFee, updatedAt, ...before } = current;
    const fees = { feePerHour, feePerBooking, cancellationFee };
    return editArea(
      actor,
      parse(inputs.editAreaInput, {
        ...before,
        ...Object.fromEntries(Object.entries(fees).map(([name, amount]) => [name, amount.toFixed(2)])),
        ...clocksOf(opening ?? before.hours.map(asClock)),
        ...changes,
        seen: updatedAt.toISOString(),
      }),
    );
  },
});

const shared = { tag, scope: "community:write", at: "/areas/{areaId}", subject: AREA } as const;
const step = stepsOf({ ...shared, answer: person });
const displacing = stepsOf({
  ...shared,
  answer: person.extend({ cancelled: z.int().meta({ description: "Bookings that had to go." }) }),
});

export const AREA_RULES = [
  create,
  edit,
  displacing(["POST", "/deactivation", "Offer it no more"], about, (actor, input) =>
    deactivateArea(actor, { id: input.areaId }),
  ),
  step(["POST", "/reactivation", "Offer it again"], about, (actor, input) =>
    reactivateArea(actor, { id: input.areaId }),
  ),
  displacing(
    ["POST", "/exceptions", "Close it on a date"],
    about.extend({
      date: z.iso.date(),
      opens: clock.optional(),
      closes: clock.optional(),
      reason: z.string(),
    }),
    (actor, { areaId: id, ...exception }) =>
      addException(actor, parse(inputs.addExceptionInput, { id, ...exception })),
    { description: "Or give it other hours. What does not fit any more is cancelled without a fee." },
  ),
  step(
    ["PUT", "/photo", "Show a photo of it"],
    about.extend({ photos: inputs.setAreaPhotoInput.shape.photos }),
    (actor, { areaId: id, photos }) => setAreaPhoto(actor, { id, photos }),
    { files: "photos", description: "One, as multipart/form-data." },
  ),
  step(["DELETE", "/photo", "Show its photo no more"], about, (actor, input) =>
    removeAreaPhoto(actor, { id: input.areaId }),
  ),
  step(
    ["DELETE", "/exceptions/{exceptionId}", "Open it on a date again"],
    about.extend({ exceptionId: z.uuid() }),
    (actor, { areaId: id, exceptionId }) => removeException(actor, { id, exceptionId }),
  ),
];
