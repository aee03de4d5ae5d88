import { paper } from "./api-board";
import {
  about,
  butManagers,
  butOffice,
  butSpeakers,
  type Expectations,
  expects,
  nobody,
} from "./api-expectation";
import * as papers from "./api-papers";

type Given = Parameters<typeof expects>[2];
const office = (given?: Given) => expects("manager", butOffice, given);
const keeper = (given?: Given) => expects("manager", butSpeakers, given);
const manager = (given?: Given) => expects("manager", butManagers, given);
const author = (given: Given) => expects("resident", ["neighbour", "electrician", "manager"], given);
const reason = { reason: "This is an advertisement." };

export const PAPERS: Expectations = {
  "GET /documents": expects("resident", nobody),
  // Of the sixty uploads that anybody has an hour the screens' tests need some, too.
  "POST /documents": keeper(() => ({ form: papers.document(), times: 10 })),
  "GET /documents/{documentId}": expects("resident", nobody, about(papers.kept)),
  "PATCH /documents/{documentId}": keeper(about(papers.kept, { body: { description: "As of November." } })),
  "GET /documents/{documentId}/versions/{versionId}": expects("resident", nobody, about(papers.version)),
  "POST /documents/{documentId}/versions": keeper(async (estate) => ({
    at: await papers.kept(estate),
    form: { seen: "1", file: paper() },
    times: 10,
  })),
  "POST /documents/{documentId}/withdrawal": keeper(about(papers.kept)),
  "POST /documents/{documentId}/restoration": keeper(about(papers.withdrawn)),
  "GET /contacts": expects("resident", nobody),
  "POST /contacts": manager(() => ({ body: papers.contact() })),
  "GET /contacts/{contactId}": manager(about(papers.added)),
  "PATCH /contacts/{contactId}": manager(about(papers.added, { body: { note: "Block A." } })),
  "DELETE /contacts/{contactId}": manager(about(papers.added, { query: { seen: "1" } })),
  "GET /listings": expects("resident", nobody),
  "POST /listings": expects("electrician", nobody, () => ({ body: papers.offer() })),
  "GET /listings/{listingId}": expects("resident", nobody, about(papers.posted)),
  "PATCH /listings/{listingId}": author(about(papers.posted, { body: { price: "2400" } })),
  "GET /listings/{listingId}/photos/{photoId}": expects("neighbour", nobody, about(papers.pictured)),
  "POST /listings/{listingId}/renewal": author(about(papers.closed)),
  "POST /listings/{listingId}/closure": author(about(papers.posted)),
  "POST /listings/{listingId}/reports": expects(
    "neighbour",
    ["resident"],
    about(papers.posted, { body: reason }),
  ),
  "GET /listings/reported": office(),
  "POST /listings/{listingId}/hiding": office(about(papers.posted, { body: reason })),
  "POST /listings/{listingId}/restoration": office(about(papers.hidden)),
  "POST /listings/{listingId}/dismissal": office(about(papers.reported)),
  "POST /listings/{listingId}/messages": expects(
    "neighbour",
    ["resident"],
    about(papers.posted, { body: { content: "Is it still there?" } }),
  ),
  "GET /conversations": expects("resident", nobody),
  "GET /conversations/{threadId}": expects(
    "resident",
    ["administrator", "manager", "accountant", "electrician"],
    about(papers.thread),
  ),
  "POST /conversations/{threadId}/messages": expects(
    "resident",
    ["administrator", "manager", "electrician"],
    about(papers.thread, { body: { content: "It is." } }),
  ),
};
