import { about } from "./about";

/** Accounts: who joins, who may do what, who leaves, whom mail does not reach. */
export const peopleTexts = about("person", {
  welcome_resident: {
    reader: "The new resident",
    title: "Welcome to {{estate}}",
    message: "Report anything that needs fixing, with a photo, and follow it here until it is done.",
  },
  welcome_staff: {
    reader: "The new member of staff",
    title: "Welcome to {{estate}}",
    message: "Your requests and everything that happens to them will appear here.",
  },
  "account_waiting.resident": {
    reader: "Approvers, of a resident",
    title: "{{person}} would like to join",
    message: "A registration for {{flat}} with a confirmed email waits for your decision.",
  },
  "account_waiting.staff": {
    reader: "Administrators, of a member of staff",
    title: "{{person}} would like to join",
    message: "A staff registration with a confirmed email waits for an administrator's decision.",
  },
  "account_approved.resident": {
    reader: "The resident",
    title: "Your account at {{estate}} is open",
    message:
      "Your registration was approved. You can sign in now with your email address and the password you chose, report what needs fixing, with a photo, and follow it until it is done.",
  },
  "account_approved.staff": {
    reader: "The member of staff",
    title: "Your account at {{estate}} is open",
    message:
      "Your registration was approved. You can sign in now with your email address and the password you chose, and see the requests you are asked to take care of.",
  },
  account_rejected: {
    reader: "Whoever was declined",
    title: "Your registration at {{estate}} was declined",
    message: "{{reason}} If you think this is a mistake, please speak to the estate office.",
  },
  rights_changed: {
    reader: "Whoever may now do more or less",
    title: "What you may do at {{estate}} has changed",
    message: "{{changes}} Please speak to the estate office if you did not expect this.",
  },
  requests_returned: {
    reader: "Facility managers",
    title: "{{person}} has left: {{count}} to hand out",
    message: "The open requests that {{person}} had wait for somebody again: please assign them.",
  },
  email_bounced: {
    reader: "Administrators",
    title: "Mails to {{person}} come back",
    message:
      "{{email}} cannot be reached: {{reason}} No more mails are sent there until {{person}} presses “Use again” on the profile page.",
  },
});
