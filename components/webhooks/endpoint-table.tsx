import { RowLink, Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { Moment } from "@/components/webhooks/moment";
import { EndpointBadge, MessageBadge } from "@/components/webhooks/states";
import { endpointHref, type View } from "@/components/webhooks/view";
import type { EndpointView } from "@/lib/webhooks/queries";
import { endpointState } from "@/lib/webhooks/state";

/** Every address outside that is told something, and whether it takes it. */
export function EndpointTable({ endpoints, view }: { endpoints: EndpointView[]; view: View }) {
  return (
    <Table label="Webhooks">
      <TableHead>
        <Th>Endpoint</Th>
        <Th>State</Th>
        <Th numeric>Activities</Th>
        <Th>Last message</Th>
        <Th>Answers for it</Th>
      </TableHead>
      <TableBody>
        {endpoints.map((endpoint) => (
          <TableRow key={endpoint.id}>
            <Td>
              <span className="min-w-0">
                <RowLink href={endpointHref(endpoint.id)} className="font-medium">
                  {endpoint.name}
                </RowLink>
                <span className="block text-muted text-xs [overflow-wrap:anywhere]">{endpoint.url}</span>
              </span>
            </Td>
            <Td label="State">
              <EndpointBadge state={endpointState(endpoint)} />
            </Td>
            <Td label="Activities" numeric>
              {endpoint.activities.length}
            </Td>
            <Td label="Last message">
              <LastMessage endpoint={endpoint} view={view} />
            </Td>
            <Td label="Answers for it">{endpoint.owner.name}</Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function LastMessage({ endpoint: { deliveries }, view }: { endpoint: EndpointView; view: View }) {
  const [last] = deliveries;
  if (!last) return <span className="text-muted">None yet</span>;
  return (
    <span className="flex flex-wrap items-center gap-2">
      <MessageBadge status={last.status} />
      <span className="text-muted text-sm">
        <Moment at={last.createdAt} view={view} />
      </span>
    </span>
  );
}
