"use server";

import { endpointHref, WEBHOOKS_PAGE } from "@/components/webhooks/view";
import { defineAction } from "@/lib/web/define-action";
import { WEBHOOK_SENDS } from "@/lib/web/limits";
import { addEndpoint } from "@/lib/webhooks/add-endpoint";
import { editEndpoint } from "@/lib/webhooks/edit-endpoint";
import { removeEndpoint } from "@/lib/webhooks/remove-endpoint";
import { renewSecret } from "@/lib/webhooks/renew-secret";
import {
  aboutEndpointInput,
  addEndpointInput,
  editEndpointInput,
  sendAgainInput,
  switchEndpointInput,
} from "@/lib/webhooks/schema";
import { sendAgain } from "@/lib/webhooks/send-again";
import { sendTest } from "@/lib/webhooks/send-test";
import { switchEndpoint } from "@/lib/webhooks/switch-endpoint";

export const addEndpointAction = defineAction({ schema: addEndpointInput, verb: addEndpoint });

export const editEndpointAction = defineAction({
  schema: editEndpointInput,
  verb: editEndpoint,
  done: ({ endpointId }) => ({ redirect: `${endpointHref(endpointId)}?notice=saved` }),
});

export const switchEndpointAction = defineAction({
  schema: switchEndpointInput,
  verb: switchEndpoint,
  done: ({ endpointId, isEnabled }) => ({
    redirect: `${endpointHref(endpointId)}?notice=${isEnabled ? "on" : "off"}`,
  }),
});

export const renewSecretAction = defineAction({ schema: aboutEndpointInput, verb: renewSecret });

export const removeEndpointAction = defineAction({
  schema: aboutEndpointInput,
  verb: removeEndpoint,
  done: () => ({ redirect: `${WEBHOOKS_PAGE}?notice=removed` }),
});

export const sendTestAction = defineAction({
  schema: aboutEndpointInput,
  verb: sendTest,
  limit: WEBHOOK_SENDS,
  done: ({ endpointId }) => ({ redirect: `${endpointHref(endpointId)}?notice=test` }),
});

export const sendAgainAction = defineAction({
  schema: sendAgainInput,
  verb: sendAgain,
  limit: WEBHOOK_SENDS,
  done: ({ endpointId }) => ({ redirect: `${endpointHref(endpointId)}?notice=again` }),
});
