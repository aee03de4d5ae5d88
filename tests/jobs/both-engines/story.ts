import { startRequest } from "@/lib/maintenance/start-request";
import { submitRequest } from "@/lib/maintenance/submit-request";
import { pool, prisma } from "@/lib/platform/prisma";
import { aCategory, aResident, aStaff } from "../../support/factories";

export type Engine = {
  /** Until nothing is left to do. */
  work(): Promise<void>;
  /** Runs one function of the schedule now. */
  tick(functionId: string): Promise<void>;
  /** What the runs of a function answered. */
  outputs(functionId: string): Promise<unknown[]>;
};

/** An emergency is filed, assigned by itself, started; everybody hears of it; the night's cleaning comes. */
export async function playStory(engine: Engine) {
  const resident = await aResident({ name: "Asha Menon", email: "asha@khaki.example" });
  await aStaff({ name: "Meera Iyer", email: "meera@khaki.example" });
  const ravi = await aStaff({
    name: "Ravi Kumar",
    email: "ravi@khaki.example",
    role: "ELECTRICIAN",
    isAvailable24x7: true,
  });
  const category = await aCategory({ name: "Sparks", roles: ["ELECTRICIAN"] });
  await pool.query(`
    insert into jobs.run (id, function_id, event_id, event, status, ended_at)
    values ('old', 'f', '1', '{"id":"1","name":"x"}', 'completed', now() - interval '31 days')`);

  const { ticketNumber } = await submitRequest(resident.actor, {
    title: "Sparks from the meter",
    description: "The meter box sparks and smells of burning.",
    categoryId: category.id,
    priority: 4,
    location: "Meter room",
    residentId: undefined,
    photos: [],
    idempotencyKey: undefined,
  });
  await engine.work();
  await startRequest(ravi.actor, { ticketNumber });
  await engine.work();
  await engine.tick("khaki-estate-jobs-retention");
  await engine.work();

  return {
    ...(await whatHappened(ticketNumber)),
    assigned: (await engine.outputs("khaki-estate-maintenance-assign-emergency")).map(
      (output) => (output as { assigneeId: string }).assigneeId === ravi.id,
    ),
    cleaned: await engine.outputs("khaki-estate-jobs-retention"),
  };
}

/** Names and states, without what differs from one play to the next. */
async function whatHappened(ticketNumber: string) {
  const request = await prisma.maintenanceRequest.findUniqueOrThrow({
    where: { ticketNumber },
    select: { status: true, assignedTo: { select: { name: true } } },
  });
  const notifications = await prisma.notification.findMany({
    select: {
      type: true,
      title: true,
      recipient: { select: { name: true } },
      deliveries: { select: { channel: true, status: true } },
    },
  });
  const mails = await prisma.mailboxMessage.findMany({ select: { channel: true, to: true, subject: true } });
  const plain = (rows: unknown[]) =>
    rows.map((row) => JSON.stringify(row).replaceAll(ticketNumber, "TICKET")).sort();
  for (const { deliveries } of notifications) deliveries.sort((a, b) => a.channel.localeCompare(b.channel));
  return { request, notifications: plain(notifications), mails: plain(mails) };
}
