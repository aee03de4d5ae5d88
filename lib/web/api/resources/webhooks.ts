import { z } from "zod";
import { addEndpoint } from "@/lib/webhooks/add-endpoint";
import { editEndpoint } from "@/lib/webhooks/edit-endpoint";
import { OFFERED } from "@/lib/webhooks/offered";
import { getEndpoint, listEndpoints } from "@/lib/webhooks/queries";
import { removeEndpoint } from "@/lib/webhooks/remove-endpoint";
import { renewSecret } from "@/lib/webhooks/renew-secret";
import { aboutEndpointInput, addEndpointInput, editEndpointInput } from "@/lib/webhooks/schema";
import { sendTest } from "@/lib/webhooks/send-test";
import { endpointState } from "@/lib/webhooks/state";
import { switchEndpoint } from "@/lib/webhooks/switch-endpoint";
import { parse } from "../../define-route";
import { WEBHOOK_SENDS } from "../../limits";
import { defineChange, defineOperation } from "../operation";
import { instant, list, person } from "../shapes";
import { stepsOf } from "../steps-of";
import { contentOf, subjectOf } from "../subject";

const tag = "Webhooks";
const about = aboutEndpointInput;
const notByToken = "making what an endpoint's messages are signed with, which would outlive the token.";
const secret = z.string().meta({ description: "Shown this one time." });

const endpoint = z.object({
  id: z.uuid(),
  name: z.string(),
  url: z.string(),
  activities: z.array(z.string()),
  state: z.enum(["on", "failing", "given up", "off", "ownerless"]),
  owner: person,
  failingSince: instant.nullable(),
  switchedOffAt: instant.nullable(),
  secretRenewedAt: instant,
  createdAt: instant,
});
const shown = <T extends Parameters<typeof endpointState>[0]>(found: T) => ({
  ...found,
  state: endpointState(found),
});

/** Its state changes without anybody writing to it. */
const contentVersion = contentOf(endpoint.extend({ revision: z.int() }));
const versionOf = (found: Awaited<ReturnType<typeof getEndpoint>>) => contentVersion(shown(found));

const all = defineOperation({
  method: "GET",
  path: "/webhooks",
  tag,
  summary: "List the endpoints",
  description: "For administrators.",
  scope: "admin:read",
  input: z.object({}),
  answer: list(endpoint),
  verb: async (actor) => ({ items: (await listEndpoints(actor)).map(shown) }),
});

const one = defineOperation({
  method: "GET",
  path: "/webhooks/{endpointId}",
  tag,
  summary: "Read an endpoint",
  scope: "admin:read",
  input: about,
  answer: endpoint,
  version: versionOf,
  verb: async (actor, { endpointId }) => shown(await getEndpoint(actor, endpointId)),
});

const add = defineOperation({
  method: "POST",
  path: "/webhooks",
  tag,
  summary: "Add an endpoint",
  description:
    "The secret is in this answer and nowhere else. It is not kept for a repeated call either: an address can be added once.",
  scope: "admin:write",
  status: 201,
  input: addEndpointInput,
  answer: about.extend({ name: z.string(), secret }),
  location: ({ endpointId }) => `/webhooks/${endpointId}`,
  notByToken,
  verb: addEndpoint,
});

const edit = defineChange({
  method: "PATCH",
  path: "/webhooks/{endpointId}",
  tag,
  summary: "Change an endpoint",
  description:
    "What is not given stays as it is. You answer for it from then on. Its address is changed on the screens.",
  scope: "admin:write",
  input: about.extend({
    name: z.string().optional(),
    url: z.string().optional(),
    activities: z.array(z.enum(OFFERED)).optional(),
  }),
  answer: about,
  current: (actor, { endpointId }) => getEndpoint(actor, endpointId),
  version: versionOf,
  notByToken: ({ url }, current) =>
    url !== undefined && url !== current.url && "sending an endpoint's messages somewhere else.",
  verb: (actor, changes, current) =>
    editEndpoint(actor, parse(editEndpointInput, { ...current, ...changes, seen: current.revision })),
});

const shared = { tag, scope: "admin:write", at: "/webhooks/{endpointId}", subject: subjectOf(one) } as const;
const step = stepsOf({ ...shared, answer: about });
const renewal = stepsOf({ ...shared, answer: about.extend({ secret }) });

export const WEBHOOKS = [
  all,
  one,
  add,
  edit,
  step(["DELETE", "", "Remove an endpoint"], about, removeEndpoint),
  step(["POST", "/activation", "Switch on"], about, (actor, { endpointId }) =>
    switchEndpoint(actor, { endpointId, isEnabled: true }),
  ),
  step(["POST", "/deactivation", "Switch off"], about, (actor, { endpointId }) =>
    switchEndpoint(actor, { endpointId, isEnabled: false }),
  ),
  renewal(["POST", "/secret", "Renew the secret"], about, renewSecret, {
    description: "For a day messages are signed with both.",
    notByToken,
  }),
  step(["POST", "/test", "Send a test"], about, sendTest, { limit: WEBHOOK_SENDS }),
];
