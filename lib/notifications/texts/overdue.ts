import { about } from "./about";

/** What has waited too long, has nobody, or comes too often. */
export const overdueTexts = {
  ...about("request", {
    "maintenance_overdue.assignee": {
      reader: "The assignee",
      title: "{{ticket}} on your desk is overdue",
      message: "{{summary}}. {{raised}} Please finish it, or tell the facility manager what is missing.",
    },
    "maintenance_overdue.managers": {
      reader: "Facility managers and superiors",
      title: "{{ticket}} is overdue, now at level {{level}}",
      message: "{{summary}}. {{raised}} {{next_step}}",
    },
    maintenance_raised: {
      reader:
        "The assignee, the superiors and facility managers, when neighbours say that it affects them too",
      title: "{{ticket}} affects {{flats}}",
      message: "{{summary}}. {{raised}}",
    },
    maintenance_follow_up: {
      reader: "Facility managers",
      title: "{{ticket}} waits to be acknowledged",
      message: "{{summary}}. Nobody has looked at it yet: please acknowledge or assign it.",
    },
    maintenance_emergency: {
      reader: "Facility managers",
      title: "Emergency {{ticket}} has nobody assigned",
      message: "{{summary}}. Nobody suitable is available around the clock: please assign somebody now.",
    },
  }),
  ...about("placeReport", {
    place_report_received: {
      reader: "Whoever decides what is done first",
      title: "Somebody reported a problem: {{place}}",
      message: "“{{excerpt}}” ({{reference}}, without an account). Please make it a request, or say why not.",
    },
  }),
  ...about("escalations", {
    "maintenance_overdue.own_digest": {
      reader: "The assignee, of more than five at once",
      title: "{{count}} requests on your desk are overdue",
      message: "{{levels}}. {{raised}} Please finish them, or tell the facility manager what is missing.",
    },
    "maintenance_overdue.digest": {
      reader: "Facility managers and superiors, of more than five at once",
      title: "{{count}} requests escalated",
      message:
        "{{levels}}. {{raised}} {{reassigned}} {{undecided}} The list of overdue requests has them all.",
    },
  }),
  ...about("incident", {
    maintenance_incident: {
      reader: "Whoever decides what is done first",
      title: "{{count}} {{category}} requests from {{block}}",
      message:
        "They came close to each other: perhaps it is one fault. See them together, tell the people there, resolve them at once.",
    },
  }),
};
