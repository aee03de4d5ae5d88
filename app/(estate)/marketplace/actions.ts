"use server";
import { askAuthor } from "@/lib/marketplace/ask-author";
import { closeListing } from "@/lib/marketplace/close-listing";
import { dismissReports } from "@/lib/marketplace/dismiss-reports";
import { editListing } from "@/lib/marketplace/edit-listing";
import { hideListing } from "@/lib/marketplace/hide-listing";
import { postListing } from "@/lib/marketplace/post-listing";
import { renewListing } from "@/lib/marketplace/renew-listing";
import { replyInThread } from "@/lib/marketplace/reply-in-thread";
import { reportListing } from "@/lib/marketplace/report-listing";
import { restoreListing } from "@/lib/marketplace/restore-listing";
import {
  aboutListingInput,
  askAuthorInput,
  editListingInput,
  hideListingInput,
  postListingInput,
  replyInThreadInput,
  reportListingInput,
} from "@/lib/marketplace/schema";
import { defineAction } from "@/lib/web/define-action";

const listingPages = (listingId: string) => [
  "/marketplace",
  "/marketplace/moderation",
  `/marketplace/${listingId}`,
];

export const postListingAction = defineAction({
  schema: postListingInput,
  verb: postListing,
  done: ({ listingId }) => ({ redirect: `/marketplace/${listingId}?notice=posted` }),
});

export const editListingAction = defineAction({
  schema: editListingInput,
  verb: editListing,
  done: ({ listingId }) => ({ redirect: `/marketplace/${listingId}?notice=edited` }),
});

export const renewListingAction = defineAction({
  schema: aboutListingInput,
  verb: renewListing,
  done: ({ listingId }) => ({ redirect: `/marketplace/${listingId}?notice=renewed` }),
});

export const closeListingAction = defineAction({
  schema: aboutListingInput,
  verb: closeListing,
  done: ({ listingId }) => ({ redirect: `/marketplace/${listingId}?notice=closed` }),
});

export const askAuthorAction = defineAction({
  schema: askAuthorInput,
  verb: askAuthor,
  done: ({ threadId }) => ({ redirect: `/marketplace/messages/${threadId}` }),
});

export const replyInThreadAction = defineAction({
  schema: replyInThreadInput,
  verb: replyInThread,
  done: ({ threadId }) => ({ message: "Sent.", revalidate: [`/marketplace/messages/${threadId}`] }),
});

export const reportListingAction = defineAction({
  schema: reportListingInput,
  verb: reportListing,
  done: () => ({ message: "Thank you. The estate office looks at it." }),
});

export const hideListingAction = defineAction({
  schema: hideListingInput,
  verb: hideListing,
  done: ({ listingId, title }) => ({
    message: `“${title}” is taken down, and its author has been told why.`,
    revalidate: listingPages(listingId),
  }),
});

export const restoreListingAction = defineAction({
  schema: aboutListingInput,
  verb: restoreListing,
  done: ({ listingId, title }) => ({
    message: `“${title}” is back on the board.`,
    revalidate: listingPages(listingId),
  }),
});

export const dismissReportsAction = defineAction({
  schema: aboutListingInput,
  verb: dismissReports,
  done: ({ listingId, title }) => ({ message: `“${title}” stays.`, revalidate: listingPages(listingId) }),
});
