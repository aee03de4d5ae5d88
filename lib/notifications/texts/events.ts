import { about } from "./about";

export const eventTexts = about("event", {
  event_published: {
    reader: "Everybody",
    title: "{{event}}, {{when}}",
    message: "{{actor}} invites you: {{kind}}{{place}}. Please say whether you come.",
  },
  event_changed: {
    reader: "Whoever comes, may come, or waits for a place",
    title: "Changed: {{event}}",
    message: "{{changes}} It is now {{when}}{{place}}. If that does not suit you, please change your answer.",
  },
  event_reminder: {
    reader: "Whoever comes or may come, a day before",
    title: "Soon: {{event}}",
    message: "{{when}}{{place}}. If you cannot come after all, please say so: somebody may be waiting.",
  },
  event_cancelled: {
    reader: "Everybody",
    title: "Cancelled: {{event}}",
    message: "It was to be {{when}}. {{reason}}",
  },
  event_place_freed: {
    reader: "Whoever moves up from the waiting list",
    title: "You have a place: {{event}}",
    message: "Places became free, and you were next in line. See you {{when}}{{place}}.",
  },
  event_comment: {
    reader: "The organiser, and whoever wrote in the same thread",
    title: "{{actor}} commented on {{event}}",
    message: "“{{comment}}”",
  },
});
