import { about } from "./about";

/** Times for a visit, from the first proposal to who opened the door. */
export const visitTexts = about("visit", {
  "visit_offered.resident": {
    reader: "The resident, when staff propose times",
    title: "{{actor}} proposes times for {{ticket}}",
    message: "“{{request}}”: {{when}}. {{moved}} Please pick one on the request, or offer others.",
  },
  "visit_offered.assignee": {
    reader: "The assignee, when the resident offers times",
    title: "{{actor}} offers times for {{ticket}}",
    message: "“{{request}}”, {{flat}}: {{when}}. {{moved}} Please pick one on the request.",
  },
  "visit_picked.resident": {
    reader: "The resident, when the assignee picks a time",
    title: "{{staff}} comes for {{ticket}}",
    message: "{{when}}. From an hour before, the request shows a code: please tell it at the door. {{entry}}",
  },
  "visit_picked.assignee": {
    reader: "The assignee, when the resident picks a time",
    title: "{{actor}} picked a time for {{ticket}}",
    message: "{{when}}, {{flat}}: “{{request}}”. {{entry}}",
  },
  "visit_reminder.resident": {
    reader: "The resident, a day and an hour before",
    title: "{{staff}} comes {{soon}}: {{ticket}}",
    message: "{{when}}. From an hour before, the request shows a code: please tell it at the door. {{entry}}",
  },
  "visit_reminder.assignee": {
    reader: "Whoever comes, a day and an hour before",
    title: "Visit {{soon}}: {{ticket}}",
    message: "{{when}}, {{flat}}: “{{request}}”. {{entry}}",
  },
  "visit_missed.resident": {
    reader: "The resident, when nobody opened",
    title: "Nobody opened for {{ticket}}",
    message:
      "{{staff}} was to come: {{when}}. The work waits for you now. Please offer other times on the request.",
  },
  "visit_missed.assignee": {
    reader: "Whoever was to come, when the resident says that nobody came",
    title: "{{resident}} waited in vain: {{ticket}}",
    message: "It was agreed: {{when}}. Please propose other times on the request.",
  },
  visit_cancelled: {
    reader: "The other side",
    title: "No visit for {{ticket}} for now",
    message: "{{outcome}} {{reason}}",
  },
  visit_entered: {
    reader: "The resident, when somebody went in with their consent",
    title: "{{staff}} is in your flat for {{ticket}}",
    message:
      "Nobody was at home, and you had said that this is all right. You hear as soon as the work is done.",
  },
});
