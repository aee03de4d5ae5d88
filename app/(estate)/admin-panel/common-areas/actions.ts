"use server";
import { addException } from "@/lib/bookings/areas/add-exception";
import { createArea } from "@/lib/bookings/areas/create-area";
import { deactivateArea } from "@/lib/bookings/areas/deactivate-area";
import { editArea } from "@/lib/bookings/areas/edit-area";
import { reactivateArea } from "@/lib/bookings/areas/reactivate-area";
import { removeAreaPhoto } from "@/lib/bookings/areas/remove-area-photo";
import { removeException } from "@/lib/bookings/areas/remove-exception";
import {
  aboutAreaInput,
  addExceptionInput,
  createAreaInput,
  editAreaInput,
  removeExceptionInput,
  setAreaPhotoInput,
} from "@/lib/bookings/areas/schema";
import { setAreaPhoto } from "@/lib/bookings/areas/set-area-photo";
import { defineAction } from "@/lib/web/define-action";

const LIST = "/admin-panel/common-areas";
const pages = [LIST, `${LIST}/[id]`];

const told = (cancelled: number) =>
  cancelled
    ? ` ${cancelled} ${cancelled === 1 ? "booking is" : "bookings are"} cancelled without a fee, and whoever had ${cancelled === 1 ? "it is" : "them are"} told.`
    : "";

export const createAreaAction = defineAction({
  schema: createAreaInput,
  verb: createArea,
  done: () => ({ redirect: `${LIST}?notice=created` }),
});

export const editAreaAction = defineAction({
  schema: editAreaInput,
  verb: editArea,
  done: () => ({
    message: "Saved. It holds for new bookings; what is booked stays as it is.",
    revalidate: pages,
  }),
});

export const deactivateAreaAction = defineAction({
  schema: aboutAreaInput,
  verb: deactivateArea,
  done: ({ name, cancelled }) => ({
    message: `${name} is not offered any more.${told(cancelled)}`,
    revalidate: pages,
  }),
});

export const reactivateAreaAction = defineAction({
  schema: aboutAreaInput,
  verb: reactivateArea,
  done: ({ name }) => ({ message: `${name} can be booked again.`, revalidate: pages }),
});

export const addExceptionAction = defineAction({
  schema: addExceptionInput,
  verb: addException,
  done: ({ cancelled }) => ({ message: `Noted.${told(cancelled)}`, revalidate: pages }),
});

export const removeExceptionAction = defineAction({
  schema: removeExceptionInput,
  verb: removeException,
  done: () => ({ message: "The date is like any other again.", revalidate: pages }),
});

export const setAreaPhotoAction = defineAction({
  schema: setAreaPhotoInput,
  verb: setAreaPhoto,
  done: ({ name }) => ({ message: `Whoever looks at ${name} sees this photo now.`, revalidate: pages }),
});

export const removeAreaPhotoAction = defineAction({
  schema: aboutAreaInput,
  verb: removeAreaPhoto,
  done: () => ({ message: "The photo is removed.", revalidate: pages }),
});
