import { z } from "zod";
import { askAuthor } from "@/lib/marketplace/ask-author";
import { closeListing } from "@/lib/marketplace/close-listing";
import { dismissReports } from "@/lib/marketplace/dismiss-reports";
import { hideListing } from "@/lib/marketplace/hide-listing";
import { listReported } from "@/lib/marketplace/queries";
import { renewListing } from "@/lib/marketplace/renew-listing";
import { replyInThread } from "@/lib/marketplace/reply-in-thread";
import { reportListing } from "@/lib/marketplace/report-listing";
import { restoreListing } from "@/lib/marketplace/restore-listing";
import * as inputs from "@/lib/marketplace/schema";
import { getThread, listThreads } from "@/lib/marketplace/thread-queries";
import { defineOperation } from "../operation";
import { instant, list, page } from "../shapes";
import { stepsOf } from "../steps-of";
import { LISTING, listing, shownListing } from "./listings";

const tag = "Marketplace";
const about = inputs.aboutListingInput;

const reported = defineOperation({
  method: "GET",
  path: "/listings/reported",
  tag,
  summary: "List what was reported",
  description: "For those who decide about it; what waits longest first.",
  scope: "community:read",
  input: z.object({}),
  answer: list(
    listing.extend({
      description: z.string(),
      reports: z.array(
        z.object({ reason: z.string(), createdAt: instant, reporter: z.object({ name: z.string() }) }),
      ),
    }),
  ),
  verb: async (actor) => ({ items: (await listReported(actor)).map(shownListing) }),
});

const conversation = z.object({
  id: z.uuid(),
  ownerId: z.uuid(),
  owner: z.object({ name: z.string() }),
  askerId: z.uuid(),
  asker: z.object({ name: z.string() }),
  listing: z.object({ id: z.uuid(), title: z.string() }),
  lastMessageAt: instant,
  messages: z.array(z.object({ id: z.uuid(), authorId: z.uuid(), content: z.string(), createdAt: instant })),
});

const conversations = defineOperation({
  method: "GET",
  path: "/conversations",
  tag,
  summary: "List your conversations about listings",
  description: "Those with the newest word first; of each its last message.",
  scope: "community:read",
  input: z.object({ cursor: z.uuid().optional() }),
  answer: page(conversation),
  verb: async (actor, { cursor }) => {
    const { threads, next } = await listThreads(actor, cursor);
    return { items: threads, next: next ?? null };
  },
});

const one = defineOperation({
  method: "GET",
  path: "/conversations/{threadId}",
  tag,
  summary: "Read a conversation",
  description: "The oldest message first. For its two people only.",
  scope: "community:read",
  input: z.object({ threadId: z.uuid() }),
  answer: conversation,
  verb: (actor, { threadId }) => getThread(actor, threadId),
});

const answer = z.object({ threadId: z.uuid() });
const write = { status: 201, isIdempotent: true } as const;
const ask = stepsOf({ tag, scope: "community:write", at: "/listings/{listingId}", answer });
const reply = stepsOf({ tag, scope: "community:write", at: "/conversations/{threadId}", answer });
const step = stepsOf({
  tag,
  scope: "community:write",
  at: "/listings/{listingId}",
  answer: z.object({ listingId: z.uuid() }),
  subject: LISTING,
});

export const LISTING_STEPS = [
  step(["POST", "/renewal", "Renew"], about, renewListing),
  step(["POST", "/closure", "Say that it is done"], about, closeListing),
  step(["POST", "/reports", "Report"], inputs.reportListingInput, reportListing, {
    description: "Once per person; those who decide about it hear of it.",
    isIdempotent: true,
  }),
  reported,
  step(["POST", "/hiding", "Take down"], inputs.hideListingInput, hideListing),
  step(["POST", "/restoration", "Put back"], about, restoreListing),
  step(["POST", "/dismissal", "Dismiss its reports"], about, dismissReports),
  ask(["POST", "/messages", "Write to whoever posted it"], inputs.askAuthorInput, askAuthor, write),
  conversations,
  one,
  reply(["POST", "/messages", "Go on with a conversation"], inputs.replyInThreadInput, replyInThread, write),
];
