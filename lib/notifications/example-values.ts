import type { TemplateValues } from "./render-template";
import type { Subject } from "./templates";

/** Invented data for the console's preview; every placeholder of the subject has a value. */
export const EXAMPLES: Record<Subject, TemplateValues> = {
  request: {
    estate: "The Khaki Estate",
    ticket: "MNT-2026-00042",
    request: "Kitchen outlet sparks",
    category: "Electrical",
    priority: "high",
    flat: "A-101",
    place: "A-101, Kitchen",
    summary: "“Kitchen outlet sparks” · Electrical · high priority · A-101, Kitchen",
    actor: "Meera Iyer",
    resident: "Asha Menon",
    assignee: "Ravi Kumar",
    previous_assignee: "Suresh Patil",
    expected: ", expected by 23 Nov 2026, 6:00 pm",
    comment: "The electrician may come after four.",
    level: "2",
    raised: "Its priority was raised to high.",
    next_step: "Ravi Kumar has it.",
    link: "https://estate.example.com/maintenance/MNT-2026-00042",
  },
  person: {
    estate: "The Khaki Estate",
    person: "Asha Menon",
    email: "asha@example.com",
    flat: "A-101",
    reason: "This flat has no such tenant.",
    link: "https://estate.example.com/",
  },
  report: {
    estate: "The Khaki Estate",
    period: "weekly",
    label: "16–22 Nov 2026",
    summary: "12 requests, 10 closed (83 %), 4.6 of 5 stars.",
    link: "https://estate.example.com/staff/performance",
  },
  smsBudget: {
    estate: "The Khaki Estate",
    month: "November 2026",
    percent: "80",
    used: "400",
    budget: "500",
    consequence: "When all are used, only emergencies are sent by SMS until the month ends.",
    link: "https://estate.example.com/admin-panel/notifications",
  },
};
