import { prisma } from "@/lib/platform/prisma";
import type { Expectations } from "../expectations";
import { type Kind, managers, signedIn } from "../kinds";

/** Everybody reads whom to call; these keep the numbers right. */
const keepers: Kind[] = [...managers, "security head"];

const facts = { group: "MEDICAL", name: "Ambulance", phone: "108" } as const;
const contact = () => prisma.emergencyContact.create({ data: facts });
const about = async () => ({ contactId: (await contact()).id, seen: "1" });

export default {
  pages: {
    "/contacts": signedIn,
    "/contacts/new": keepers,
    "/contacts/[id]/edit": {
      may: keepers,
      given: async ({ once }) => ({ params: { id: (await once("contact", contact)).id } }),
    },
  },
  actions: {
    "contacts/actions#addContactAction": { may: keepers, given: () => ({ form: facts }) },
    "contacts/actions#editContactAction": {
      may: keepers,
      given: async () => ({ form: { ...(await about()), ...facts } }),
    },
    "contacts/actions#removeContactAction": { may: keepers, given: async () => ({ form: await about() }) },
  },
} satisfies Expectations;
