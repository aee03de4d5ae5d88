import { randomUUID } from "node:crypto";
import { prisma } from "@/lib/platform/prisma";
import { addEndpoint } from "@/lib/webhooks/add-endpoint";
import { sendTest } from "@/lib/webhooks/send-test";
import { as } from "../../support/actors";
import type { Expectations } from "../expectations";
import { administrators } from "../kinds";
import type { World } from "../world";

const facts = () => ({
  name: "Accounts software",
  url: `https://hooks.example.org/${randomUUID()}`,
  activities: "finance/cost.recorded",
});
const endpoint = async ({ people }: World) => {
  const { activities, ...rest } = facts();
  const actor = await as(people.administrator);
  return (await addEndpoint(actor, { ...rest, activities: [activities] })).endpointId;
};
const look = async (world: World) => ({
  params: { id: await world.once("webhook", () => endpoint(world)) },
});
const about =
  (more: Record<string, string> = {}) =>
  async (world: World) => ({ form: { endpointId: await endpoint(world), ...more } });

/** What leaves the estate by itself: its administrators. */
export default {
  pages: {
    "/admin-panel/webhooks": administrators,
    "/admin-panel/webhooks/new": administrators,
    "/admin-panel/webhooks/[id]": { may: administrators, given: look },
    "/admin-panel/webhooks/[id]/edit": { may: administrators, given: look },
  },
  actions: {
    "admin-panel/webhooks/actions#addEndpointAction": {
      may: administrators,
      given: () => ({ form: facts() }),
    },
    "admin-panel/webhooks/actions#editEndpointAction": {
      may: administrators,
      given: async (world) => ({ form: { ...facts(), endpointId: await endpoint(world), seen: "1" } }),
    },
    "admin-panel/webhooks/actions#switchEndpointAction": {
      may: administrators,
      given: about({ isEnabled: "false" }),
    },
    "admin-panel/webhooks/actions#renewSecretAction": { may: administrators, given: about() },
    "admin-panel/webhooks/actions#removeEndpointAction": { may: administrators, given: about() },
    "admin-panel/webhooks/actions#sendTestAction": { may: administrators, given: about() },
    "admin-panel/webhooks/actions#sendAgainAction": {
      may: administrators,
      given: async (world) => {
        const actor = await as(world.people.administrator);
        const { deliveryId } = await sendTest(actor, { endpointId: await endpoint(world) });
        await prisma.webhookDelivery.update({ where: { id: deliveryId }, data: { status: "FAILED" } });
        return { form: { deliveryId } };
      },
    },
  },
} satisfies Expectations;
