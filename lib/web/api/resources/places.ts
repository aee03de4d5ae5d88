import { z } from "zod";
import { createPlace } from "@/lib/maintenance/places/create-place";
import { deactivatePlace } from "@/lib/maintenance/places/deactivate-place";
import { editPlace } from "@/lib/maintenance/places/edit-place";
import { getPlace, listPlaces, type PlaceLine } from "@/lib/maintenance/places/queries";
import { reactivatePlace } from "@/lib/maintenance/places/reactivate-place";
import { renewCode } from "@/lib/maintenance/places/renew-code";
import { aboutPlaceInput, createPlaceInput, editPlaceInput } from "@/lib/maintenance/places/schema";
import { parse } from "../../define-route";
import { defineChange, defineOperation } from "../operation";
import { instant, list, person } from "../shapes";
import { stepsOf } from "../steps-of";
import { lastChange, subjectOf } from "../subject";

const tag = "Places";
const about = aboutPlaceInput;

const place = z.object({
  id: z.uuid(),
  name: z.string(),
  block: z.string().nullable(),
  location: z.string(),
  commonAreaId: z.uuid().nullable(),
  code: z.string().meta({ description: "What the sheet on its wall opens: /report/{code}." }),
  codeRenewedAt: instant,
  isActive: z.boolean(),
  updatedAt: instant,
  openRequests: z.int(),
  waitingReports: z.int(),
});
const shown = ({ _count, ...found }: PlaceLine) => ({
  ...found,
  openRequests: _count.requests,
  waitingReports: _count.reports,
});

const all = defineOperation({
  method: "GET",
  path: "/places",
  tag,
  summary: "List the shared places",
  description: "For managers and supervisors, those in use first.",
  scope: "maintenance:read",
  input: z.object({}),
  answer: list(place),
  verb: async (actor) => ({ items: (await listPlaces(actor)).map(shown) }),
});

const one = defineOperation({
  method: "GET",
  path: "/places/{id}",
  tag,
  summary: "Read a place",
  scope: "maintenance:read",
  input: about,
  answer: place,
  version: lastChange,
  verb: async (actor, { id }) => shown(await getPlace(actor, id)),
});

const create = defineOperation({
  method: "POST",
  path: "/places",
  tag,
  summary: "Add a place",
  description: "It can be reported about from now on, and has a code to print.",
  scope: "maintenance:write",
  status: 201,
  isIdempotent: true,
  input: createPlaceInput,
  answer: person,
  location: ({ id }) => `/places/${id}`,
  verb: createPlace,
});

const edit = defineChange({
  method: "PATCH",
  path: "/places/{id}",
  tag,
  summary: "Change a place",
  description: "What is not given stays as it is; so does its code.",
  scope: "maintenance:write",
  input: about.extend({
    name: z.string().optional(),
    block: z.string().optional(),
    location: z.string().optional(),
    commonAreaId: z.uuid().nullable().optional(),
  }),
  answer: person,
  current: (actor, { id }) => getPlace(actor, id),
  version: lastChange,
  verb: (actor, changes, current) => {
    const seen = current.updatedAt.toISOString();
    return editPlace(
      actor,
      parse(editPlaceInput, { ...current, block: current.block ?? "", ...changes, seen }),
    );
  },
});

const step = stepsOf({
  tag,
  scope: "maintenance:write",
  at: "/places/{id}",
  answer: person,
  subject: subjectOf(one),
});

export const PLACES = [
  all,
  one,
  create,
  edit,
  step(["POST", "/code", "Renew its code"], about, renewCode, {
    description: "The old one stops working at once.",
  }),
  step(["POST", "/deactivation", "Offer it no more"], about, deactivatePlace),
  step(["POST", "/reactivation", "Offer it again"], about, reactivatePlace),
];
