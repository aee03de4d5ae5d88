import { about } from "./about";

export const announcementTexts = about("announcement", {
  "announcement_published.new": {
    reader: "Everybody whom it is for",
    title: "{{announcement}}",
    message: "{{excerpt}} {{asks}}",
  },
  "announcement_published.changed": {
    reader: "Everybody whom it is for, when it was changed and its author wants them to know",
    title: "Changed: {{announcement}}",
    message: "{{excerpt}} {{asks}}",
  },
  "announcement_published.reminder": {
    reader: "Whoever has not read it, when they are reminded",
    title: "Please read: {{announcement}}",
    message: "{{excerpt}} {{asks}}",
  },
  announcement_comment: {
    reader: "Whoever wrote the announcement, or in the same thread below it",
    title: "{{actor}} commented on “{{announcement}}”",
    message: "“{{comment}}”",
  },
});
