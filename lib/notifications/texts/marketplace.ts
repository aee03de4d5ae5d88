import { about } from "./about";

export const marketplaceTexts = about("listing", {
  marketplace_message: {
    reader: "Whom the message is for",
    title: "{{actor}} wrote about “{{listing}}”",
    message: "“{{message}}” Answer in the app: neither of you sees the other's phone number or email.",
  },
  marketplace_reported: {
    reader: "Whoever looks after the marketplace",
    title: "“{{listing}}” was reported",
    message: "{{actor}} thinks that this listing of {{author}} does not belong here. Please look and decide.",
  },
  marketplace_hidden: {
    reader: "Whoever posted it",
    title: "“{{listing}}” was taken down",
    message: "{{reason}} If you think this is a mistake, please speak to the estate office.",
  },
  marketplace_restored: {
    reader: "Whoever posted it",
    title: "“{{listing}}” is back on the board",
    message: "The estate office has put it back. You need not do anything.",
  },
});
