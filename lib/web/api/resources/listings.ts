import { z } from "zod";
import { ListingKind } from "@/lib/generated/prisma/enums";
import { editListing } from "@/lib/marketplace/edit-listing";
import { getListingPhoto } from "@/lib/marketplace/photo-queries";
import { postListing } from "@/lib/marketplace/post-listing";
import { getListing, listListings } from "@/lib/marketplace/queries";
import { aboutListingInput, editListingInput, postListingInput } from "@/lib/marketplace/schema";
import { stateOf } from "@/lib/marketplace/state";
import { notFound } from "@/lib/platform/errors";
import { PHOTO_SIZES } from "@/lib/platform/stored-file";
import { parse } from "../../define-route";
import { fileResponse } from "../../file-response";
import { defineChange, defineDownload, defineOperation } from "../operation";
import { amount, instant, page } from "../shapes";
import { lastRevision, subjectOf } from "../subject";

const tag = "Marketplace";
const about = aboutListingInput;
const made = about;

export const listing = z.object({
  id: z.uuid(),
  kind: z.enum(ListingKind),
  title: z.string(),
  price: amount.nullable(),
  authorId: z.uuid(),
  author: z.object({ name: z.string() }),
  state: z.enum(["OPEN", "EXPIRED", "CLOSED", "HIDDEN"]),
  listedAt: instant,
  expiresAt: instant,
  photos: z.array(z.object({ id: z.uuid(), fileName: z.string() })),
});

export const shownListing = <T extends Parameters<typeof stateOf>[0]>(found: T) => ({
  ...found,
  state: stateOf(found, new Date()),
});

const all = defineOperation({
  method: "GET",
  path: "/listings",
  tag,
  summary: "List the board",
  description: "What can be had now, or your own whatever became of them; the newest first.",
  scope: "community:read",
  input: z.object({
    search: z.string().trim().max(100).default(""),
    kind: z.enum(ListingKind).optional(),
    show: z.enum(["all", "mine"]).default("all"),
    cursor: z.uuid().optional(),
  }),
  answer: page(listing),
  verb: async (actor, { search: q, cursor: after, kind, show }) => {
    const { listings, next } = await listListings(actor, { q, kind, show, after });
    return { items: listings.map(shownListing), next: next ?? null };
  },
});

const one = defineOperation({
  method: "GET",
  path: "/listings/{listingId}",
  tag,
  summary: "Read a listing",
  scope: "community:read",
  input: about,
  answer: listing.extend({ description: z.string(), hiddenReason: z.string().nullable() }),
  version: lastRevision,
  verb: async (actor, { listingId }) => shownListing(await getListing(actor, listingId)),
});

export const LISTING = subjectOf(one);

const post = defineOperation({
  method: "POST",
  path: "/listings",
  tag,
  summary: "Post a listing",
  description: "For thirty days at most. Photos are sent as multipart/form-data.",
  scope: "community:write",
  status: 201,
  isIdempotent: true,
  files: "photos",
  input: postListingInput,
  answer: made,
  location: ({ listingId }) => `/listings/${listingId}`,
  verb: postListing,
});

const { photos, removePhotos } = editListingInput.shape;

const edit = defineChange({
  method: "PATCH",
  path: "/listings/{listingId}",
  tag,
  summary: "Change a listing of yours",
  description: "What is not given stays as it is. `photos` come in addition, as multipart/form-data.",
  scope: "community:write",
  files: "photos",
  input: about.extend({
    kind: z.enum(ListingKind).optional(),
    title: z.string().optional(),
    description: z.string().optional(),
    price: z.string().nullable().optional(),
    photos,
    removePhotos,
  }),
  answer: made,
  current: (actor, { listingId }) => getListing(actor, listingId),
  version: lastRevision,
  verb: (actor, changes, { kind, title, description, price, revision }) => {
    const before = { kind, title, description, price: price?.toFixed(2), seen: revision };
    return editListing(actor, parse(editListingInput, { ...before, ...changes }));
  },
});

const photo = defineDownload({
  method: "GET",
  path: "/listings/{listingId}/photos/{photoId}",
  tag,
  summary: "Download a photo",
  scope: "community:read",
  input: about.extend({ photoId: z.uuid(), size: z.enum(PHOTO_SIZES).default("full") }),
  verb: async (actor, { listingId, photoId, size }, request) => {
    const found = await getListing(actor, listingId);
    if (!found.photos.some(({ id }) => id === photoId)) throw notFound("photo");
    return fileResponse(request, await getListingPhoto(actor, photoId, size));
  },
});

export const LISTINGS = [all, one, post, edit, photo];
