import { DefinitionList } from "@/components/ui/definition-list";
import { Moment } from "@/components/webhooks/moment";
import { EndpointBadge } from "@/components/webhooks/states";
import type { View } from "@/components/webhooks/view";
import { activityLabel } from "@/lib/webhooks/offered";
import type { EndpointView } from "@/lib/webhooks/queries";
import { endpointState, STATE_HELP } from "@/lib/webhooks/state";

/** Where it is, what it is told, and whether it takes it. */
export function EndpointFacts({ endpoint, view }: { endpoint: EndpointView; view: View }) {
  const { url, activities, owner, secretRenewedAt } = endpoint;
  return (
    <DefinitionList
      stacked
      items={[
        { term: "State", value: <State endpoint={endpoint} view={view} /> },
        { term: "Address", value: <span className="[overflow-wrap:anywhere]">{url}</span> },
        { term: "Told of", value: activities.map(activityLabel).join(" · ") },
        { term: "Answers for it", value: owner.name },
        { term: "Secret", value: <SecretAge at={secretRenewedAt} view={view} /> },
      ]}
    />
  );
}

function State({ endpoint, view }: { endpoint: EndpointView; view: View }) {
  const state = endpointState(endpoint);
  const since = state === "failing" ? endpoint.failingSince : endpoint.switchedOffAt;
  return (
    <span className="grid justify-items-start gap-1.5">
      <EndpointBadge state={state} />
      <span className="text-muted text-sm">
        {since && (
          <>
            Since <Moment at={since} view={view} />.{" "}
          </>
        )}
        {STATE_HELP[state]}
      </span>
    </span>
  );
}

const SecretAge = ({ at, view }: { at: Date; view: View }) => (
  <>
    Made <Moment at={at} view={view} />; it is not shown again.
  </>
);
