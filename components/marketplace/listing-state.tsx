import { Badge } from "@/components/ui/badge";
import { iconClass } from "@/components/ui/icon-class";
import { type Tone, toneClass } from "@/components/ui/tone";
import { type ListingState, STATE_LABEL } from "@/lib/marketplace/state";

const LOOK: Record<ListingState, { tone: Tone; icon: Parameters<typeof iconClass>[0] }> = {
  OPEN: { tone: "done", icon: "circle-check" },
  EXPIRED: { tone: "waiting", icon: "hourglass" },
  CLOSED: { tone: "ended", icon: "check" },
  HIDDEN: { tone: "alert", icon: "ban" },
};

export const ListingStateBadge = ({ state }: { state: ListingState }) => (
  <Badge className={`${toneClass[LOOK[state].tone]} ${iconClass(LOOK[state].icon)}`}>
    {STATE_LABEL[state]}
  </Badge>
);
