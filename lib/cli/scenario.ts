import { acknowledgeRequest } from "@/lib/maintenance/acknowledge-request";
import { assignRequest } from "@/lib/maintenance/assign-request";
import { listCategoryLines } from "@/lib/maintenance/categories/queries";
import { acknowledgeRequestInput, assignRequestInput, submitRequestInput } from "@/lib/maintenance/schema";
import { submitRequest } from "@/lib/maintenance/submit-request";
import { systemActor } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import { parse } from "./parse";
import { sampleResident, sampleStaff } from "./sample-people";

/** The sample case of the handbook, by the verbs of the screens; played again it is another request. */
export async function playScenario(now = new Date()) {
  const john = await sampleStaff({ name: "John", role: "FACILITY_MANAGER", employeeId: "FM001" });
  const mike = await sampleStaff({ name: "Mike", role: "ELECTRICIAN", employeeId: "EL001" });
  const alice = await sampleResident({ name: "Alice", flatNumber: "A-101" }, john);

  const { ticketNumber } = await submitRequest(
    alice,
    parse(submitRequestInput, {
      title: "Electrical outlet not working",
      description: "Kitchen outlet stopped working after power outage",
      categoryId: await electrical(),
      location: "Flat 101",
      priority: 3,
    }),
    now,
  );
  await acknowledgeRequest(john, parse(acknowledgeRequestInput, { ticketNumber }), now);
  const { assigneeName } = await assignRequest(
    john,
    parse(assignRequestInput, { ticketNumber, assigneeId: mike.userId }),
    now,
  );
  return {
    ticketNumber,
    status: "ASSIGNED",
    assignedTo: assigneeName,
    steps: [
      `Submitted by ${alice.name}, flat A-101, high priority`,
      `Acknowledged by ${john.name} (FM001)`,
      `Assigned to ${assigneeName} (EL001) by ${john.name}`,
    ],
  };
}

async function electrical(): Promise<string> {
  const categories = await listCategoryLines(systemActor("cli"));
  const found = categories.find(({ name, isActive }) => isActive && name === "Electrical");
  if (!found) throw conflict("cli.no_electrical", "The sample case needs an active category “Electrical”.");
  return found.id;
}
