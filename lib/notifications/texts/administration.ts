import { about } from "./about";

/** Reports, budgets and connections, for those who run the estate. */
export const administrationTexts = {
  ...about("report", {
    "staff_report_ready.own": {
      reader: "Whoever the report is about",
      title: "Your {{period}} report: {{label}}",
      message: "{{summary}}",
    },
    "staff_report_ready.estate": {
      reader: "Facility managers, of the whole estate",
      title: "{{estate}}, {{period}} report: {{label}}",
      message: "{{summary}}",
    },
  }),
  ...about("pack", {
    committee_pack_ready: {
      reader: "Whoever may read it: the committee, managers, and whoever manages money",
      title: "The committee’s pack for {{label}} is ready",
      message:
        "One PDF with the month’s service, faults, money and what is unresolved. It is frozen: it stays as it is.",
    },
  }),
  ...about("webhook", {
    webhook_switched_off: {
      reader: "Whoever answers for the webhook",
      title: "The webhook “{{webhook}}” is switched off",
      message:
        "For three days nothing could be sent there. {{problem}} What happens now is not sent. Look at its log, have the other side mended, and switch it on again.",
    },
  }),
  ...about("budget", {
    "budget_alert.category": {
      reader: "Whoever manages money, and administrators",
      title: "{{category}} has used {{percent}} % of its budget for {{month}}",
      message: "{{used}} of {{budget}} is spent, or expected for open requests. {{consequence}}",
    },
  }),
  ...about("smsBudget", {
    budget_alert: {
      reader: "Administrators",
      title: "{{percent}} % of the SMS budget for {{month}} is used",
      message: "{{used}} of {{budget}} text messages have been sent. {{consequence}}",
    },
  }),
};
