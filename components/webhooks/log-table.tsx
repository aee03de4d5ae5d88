import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { ButtonForm } from "@/components/webhooks/button-form";
import { Moment } from "@/components/webhooks/moment";
import { MessageBadge } from "@/components/webhooks/states";
import type { View } from "@/components/webhooks/view";
import type { FormAction } from "@/lib/web/form-state";
import { activityLabel } from "@/lib/webhooks/offered";
import type { LogLine } from "@/lib/webhooks/queries";

/** What an endpoint was sent, and what it answered. */
export function LogTable({ lines, again, view }: { lines: LogLine[]; again: FormAction; view: View }) {
  return (
    <Table label="Log">
      <TableHead>
        <Th>Message</Th>
        <Th>What became of it</Th>
        <Th>When</Th>
        <Th>
          <span className="sr-only">Send again</span>
        </Th>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <TableRow key={line.id}>
            <Td>
              <Message line={line} />
            </Td>
            <Td label="State">
              <Outcome line={line} />
            </Td>
            <Td label="When" className="sm:whitespace-nowrap">
              <Moment at={line.createdAt} view={view} />
            </Td>
            <Td className="sm:text-right">
              {line.status !== "QUEUED" && (
                <ButtonForm
                  action={again}
                  fields={{ deliveryId: line.id }}
                  label="Send again"
                  spoken={`Send again: ${activityLabel(line.activity)} ${ticketOf(line)}`.trim()}
                  size="sm"
                />
              )}
            </Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

const ticketOf = ({ payload }: LogLine): string =>
  (payload as { data?: { ticketNumber?: string } }).data?.ticketNumber ?? "";

function Message({ line }: { line: LogLine }) {
  const { activity, payload, answer } = line;
  return (
    <div className="grid min-w-0 gap-1">
      <span className="font-medium">
        {activityLabel(activity)} <span className="font-normal text-muted">{ticketOf(line)}</span>
      </span>
      <details className="min-w-0 max-w-full">
        <summary className="inline-flex min-h-control cursor-pointer items-center text-accent-text text-sm underline decoration-accent-line underline-offset-4 md:min-h-6">
          {answer ? "What was said" : "What was sent"}
        </summary>
        <div className="grid gap-3 py-2">
          <Said label="Sent">{JSON.stringify(payload, null, 2)}</Said>
          {answer && <Said label="How the answer began">{answer}</Said>}
        </div>
      </details>
    </div>
  );
}

const Said = ({ label, children }: { label: string; children: string }) => (
  <div>
    <p className="text-muted text-xs">{label}</p>
    <pre className="max-w-full whitespace-pre-wrap text-xs [overflow-wrap:anywhere]">{children}</pre>
  </div>
);

function Outcome({ line: { status, error, answerStatus, attempts } }: { line: LogLine }) {
  return (
    <div className="grid min-w-0 justify-items-start gap-1">
      <MessageBadge status={status} />
      {error && <span className="max-w-prose text-sm [overflow-wrap:anywhere]">{error}</span>}
      {!error && answerStatus !== null && (
        <span className="text-muted text-sm">It answered {answerStatus}.</span>
      )}
      {attempts > 1 && <span className="text-muted text-xs">{attempts} attempts</span>}
    </div>
  );
}
