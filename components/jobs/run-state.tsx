import { CircleCheck, CircleSlash, LoaderCircle, TriangleAlert } from "lucide-react";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import { RUN_STATUS_LABEL, type RunStatus } from "@/lib/background/run-status";

const LOOK: Record<RunStatus, { tone: Tone; Icon: typeof CircleCheck }> = {
  running: { tone: "working", Icon: LoaderCircle },
  completed: { tone: "done", Icon: CircleCheck },
  failed: { tone: "alert", Icon: TriangleAlert },
  dismissed: { tone: "ended", Icon: CircleSlash },
};

export function RunState({ status }: { status: RunStatus }) {
  const { tone, Icon } = LOOK[status];
  return (
    <StatusBadge tone={tone} icon={<Icon aria-hidden="true" />}>
      {RUN_STATUS_LABEL[status]}
    </StatusBadge>
  );
}
