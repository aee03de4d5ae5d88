import type { Prisma } from "@/lib/generated/prisma/client";
import type { ContactGroup } from "@/lib/generated/prisma/enums";
import type { Calendar } from "./calendar";
import { phoneOf } from "./people";
import { seededRandom } from "./random";

const SEED = 20_261_124;

type Number = [group: ContactGroup, name: string, phone: string, note: string, around?: true];

/** India's own short numbers, and numbers that ring nowhere. */
const NUMBERS: Number[] = [
  ["MEDICAL", "Ambulance", "108", "Say the block and the flat; security opens the gate.", true],
  ["MEDICAL", "Emergency, all services", "112", "Police, fire brigade and ambulance.", true],
  ["MEDICAL", "Lotus Clinic", phoneOf(9001), "At the main gate. 9 am to 9 pm, closed on Sundays."],
  ["FIRE", "Fire brigade", "101", "Leave the flat, close the door, take the stairs.", true],
  ["FIRE", "Fire panel room", phoneOf(9002), "Basement of block A: switches off the lifts.", true],
  ["POLICE", "Police", "100", "", true],
  ["POLICE", "Women's helpline", "1091", "", true],
  ["ESTATE", "Main gate", phoneOf(9003), "Security, for anything that cannot wait.", true],
  ["ESTATE", "Estate office", phoneOf(9004), "9 am to 6 pm, Saturdays until 1 pm."],
  ["ESTATE", "Lift rescue", phoneOf(9005), "Somebody is stuck: do not force the door.", true],
  ["UTILITIES", "Electricity board", "1912", "Power cuts beyond the estate.", true],
  ["UTILITIES", "Gas leaks", "1906", "No light switch, no phone inside the flat.", true],
  ["UTILITIES", "Water board", phoneOf(9006), "8 am to 8 pm."],
];

export function makeContacts(calendar: Calendar): Prisma.EmergencyContactCreateManyInput[] {
  const random = seededRandom(SEED);
  const at = calendar.daysAgo(280, 12);
  return NUMBERS.map(([group, name, phone, note, around]) => ({
    id: random.uuid(at),
    group,
    name,
    phone,
    note,
    is24x7: Boolean(around),
    createdAt: at,
    updatedAt: at,
  }));
}
