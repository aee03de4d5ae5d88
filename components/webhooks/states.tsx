import { Ban, CircleAlert, CircleCheck, Hourglass, PowerOff, TriangleAlert, UserX } from "lucide-react";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import type { WebhookStatus } from "@/lib/generated/prisma/enums";
import { type EndpointState, STATE_LABEL, STATUS_LABEL } from "@/lib/webhooks/state";

const ENDPOINT: Record<EndpointState, { tone: Tone; Icon: typeof Ban }> = {
  on: { tone: "done", Icon: CircleCheck },
  failing: { tone: "alert", Icon: TriangleAlert },
  "given up": { tone: "alert", Icon: PowerOff },
  off: { tone: "ended", Icon: PowerOff },
  ownerless: { tone: "waiting", Icon: UserX },
};

export function EndpointBadge({ state }: { state: EndpointState }) {
  const { tone, Icon } = ENDPOINT[state];
  return (
    <StatusBadge tone={tone} icon={<Icon aria-hidden="true" />}>
      {STATE_LABEL[state]}
    </StatusBadge>
  );
}

const MESSAGE: Record<WebhookStatus, { tone: Tone; Icon: typeof Ban }> = {
  QUEUED: { tone: "waiting", Icon: Hourglass },
  SENT: { tone: "done", Icon: CircleCheck },
  FAILED: { tone: "alert", Icon: CircleAlert },
  SKIPPED: { tone: "ended", Icon: Ban },
};

export function MessageBadge({ status }: { status: WebhookStatus }) {
  const { tone, Icon } = MESSAGE[status];
  return (
    <StatusBadge tone={tone} icon={<Icon aria-hidden="true" />}>
      {STATUS_LABEL[status]}
    </StatusBadge>
  );
}
