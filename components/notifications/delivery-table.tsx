import { Ban, CircleAlert, CircleCheck, Hourglass, Send } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { StatusBadge } from "@/components/ui/status-badge";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Tone } from "@/components/ui/tone";
import type { Channel, DeliveryStatus } from "@/lib/generated/prisma/enums";
import type { FormAction } from "@/lib/web/form-state";

export type DeliveryLine = {
  id: string;
  channel: Channel;
  status: DeliveryStatus;
  kind: string;
  title: string;
  who: string;
  /** Why it goes, went or was left out, in one sentence. */
  why: string;
  /** The provider's words, or until when it waits. */
  said: string | null;
  /** Who else was told, and who was not. */
  href: string;
  attempts: number;
  at: { iso: string; relative: string; exact: string };
};

/** What left the house, or did not, and why. */
export function DeliveryTable({ rows, sendAgain }: { rows: DeliveryLine[]; sendAgain: FormAction }) {
  return (
    <Table label="Deliveries">
      <TableHead>
        <Th>Notification</Th>
        <Th>To</Th>
        <Th>Way</Th>
        <Th>What became of it</Th>
        <Th>When</Th>
        <Th>
          <span className="sr-only">Send again</span>
        </Th>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <DeliveryRow key={row.id} row={row} sendAgain={sendAgain} />
        ))}
      </TableBody>
    </Table>
  );
}

function DeliveryRow({ row, sendAgain }: { row: DeliveryLine; sendAgain: FormAction }) {
  return (
    <TableRow>
      <Td>
        <span className="min-w-0">
          <Link href={row.href} className="block font-medium [overflow-wrap:anywhere] hover:underline">
            {row.title}
          </Link>
          <span className="block text-muted text-xs">{row.kind}</span>
        </span>
      </Td>
      <Td label="To" className="[overflow-wrap:anywhere]">
        {row.who}
      </Td>
      <Td label="Way">{WAYS[row.channel]}</Td>
      <Td label="State">
        <DeliveryState status={row.status} />
        <span className="mt-1 block max-w-prose text-muted text-xs [overflow-wrap:anywhere]">
          {row.said && <span className="block text-ink">{row.said}</span>}
          {row.why}
        </span>
        {row.attempts > 1 && <span className="block text-faint text-xs">{row.attempts} attempts</span>}
      </Td>
      <Td label="When" className="sm:whitespace-nowrap">
        <Time {...row.at} />
      </Td>
      <Td className="sm:text-right">
        {row.status === "FAILED" && (
          <ActionForm action={sendAgain}>
            <input type="hidden" name="deliveryId" value={row.id} />
            <SubmitButton
              variant="secondary"
              size="sm"
              pendingLabel="Sending…"
              className="whitespace-nowrap"
              aria-label={`Send again: ${row.title}, to ${row.who}`}
            >
              Send again
            </SubmitButton>
          </ActionForm>
        )}
      </Td>
    </TableRow>
  );
}

const WAYS: Record<Channel, string> = { IN_APP: "In the app", EMAIL: "Email", SMS: "SMS", PUSH: "Push" };

const STATES: Record<DeliveryStatus, { tone: Tone; icon: ReactNode; word: string }> = {
  QUEUED: { tone: "waiting", icon: <Hourglass />, word: "Waiting" },
  SENT: { tone: "working", icon: <Send />, word: "Sent" },
  DELIVERED: { tone: "done", icon: <CircleCheck />, word: "Delivered" },
  FAILED: { tone: "alert", icon: <CircleAlert />, word: "Failed" },
  SKIPPED: { tone: "ended", icon: <Ban />, word: "Left out" },
};

function DeliveryState({ status }: { status: DeliveryStatus }) {
  const { tone, icon, word } = STATES[status];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {word}
    </StatusBadge>
  );
}
