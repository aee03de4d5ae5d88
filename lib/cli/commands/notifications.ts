import { type NotificationType, TYPES } from "@/lib/notifications/registry";
import { command, type Group } from "../door";
import { getStaff } from "../people";
import { table } from "../table";

const test = command({
  command: "test",
  describe: "Send somebody a notification with invented data, and show which ways it takes",
  options: {
    staff: {
      type: "string",
      demandOption: true,
      requiresArg: true,
      describe: "Employee ID or email address",
    },
    type: { choices: TYPES, demandOption: true, describe: "Kind of notification" },
  },
  run: async ({ staff, type }, { actor }) => {
    const { userId } = await getStaff(staff);
    const { sendTest } = await import("@/lib/notifications/send-test");
    const { name, deliveries } = await sendTest(await actor(), { userId, type: type as NotificationType });
    const rows = deliveries.map((each) => [
      each.channel.toLowerCase().replace("_", "-"),
      each.status.toLowerCase(),
      each.error ?? (each.sendAfter ? `held until ${each.sendAfter.toISOString()}` : ""),
    ]);
    return {
      text: `To ${name}:\n${table(["way", "status", "why"], rows)}`,
      data: { name, deliveries },
    };
  },
});

export const notifications: Group = { name: "notifications", describe: "Notifications", commands: [test] };
