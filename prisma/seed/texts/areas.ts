import type { Prisma } from "@/lib/generated/prisma/client";

type Habit = "hall" | "court" | "room" | "terrace" | "desk";

export type AreaText = Omit<
  Prisma.CommonAreaCreateManyInput,
  "id" | "approverId" | "createdAt" | "updatedAt"
> & {
  capacity: number;
  habit: Habit;
  hours: { weekday: number; opens: number; closes: number }[];
};

const everyDay = (opens: number, closes: number) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: opens * 60, closes: closes * 60 }));

/** What the demo's residents share. */
export const AREAS: readonly AreaText[] = [
  {
    habit: "hall",
    name: "Clubhouse hall",
    description: "Stage, kitchen counter, tables and chairs for eighty. Music until ten in the evening.",
    location: "Clubhouse, ground floor",
    capacity: 80,
    feePerBooking: "500.00",
    feePerHour: "400.00",
    advanceDays: 60,
    minMinutes: 120,
    maxMinutes: 360,
    slotMinutes: 60,
    requiresApproval: true,
    cancellationHours: 72,
    cancellationFee: "1000.00",
    hours: everyDay(8, 23),
  },
  {
    habit: "court",
    name: "Tennis court",
    description: "Hard court with lights. Please wear non-marking shoes.",
    location: "Behind block C",
    capacity: 4,
    advanceDays: 14,
    minMinutes: 60,
    maxMinutes: 120,
    slotMinutes: 30,
    hours: everyDay(6, 22),
  },
  {
    habit: "room",
    name: "Guest room",
    description: "Twin beds, bathroom, air conditioning. Linen is changed for every guest.",
    location: "Block A, ground floor",
    capacity: 3,
    feePerBooking: "1200.00",
    advanceDays: 90,
    minMinutes: 720,
    maxMinutes: 1440,
    slotMinutes: 60,
    cancellationHours: 48,
    cancellationFee: "600.00",
    hours: everyDay(0, 24),
  },
  {
    habit: "terrace",
    name: "Barbecue terrace",
    description: "Two grills, long table, a view over the park. Bring charcoal, take the ashes away.",
    location: "Clubhouse roof",
    capacity: 25,
    feePerBooking: "300.00",
    advanceDays: 30,
    minMinutes: 120,
    maxMinutes: 300,
    slotMinutes: 60,
    cancellationFee: "150.00",
    hours: [5, 6, 7].map((weekday) => ({ weekday, opens: 16 * 60, closes: 25 * 60 })),
  },
  {
    habit: "desk",
    name: "Quiet room",
    description: "Six desks, fast internet, no calls. For work and for exams.",
    location: "Block B, first floor",
    capacity: 6,
    feePerHour: "50.00",
    advanceDays: 14,
    minMinutes: 60,
    maxMinutes: 480,
    slotMinutes: 60,
    hours: [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opens: 7 * 60, closes: 21 * 60 })),
  },
];

/** From when to when people like to have it, and how often. The guest room's day ends before the next begins. */
export const HABITS: Record<Habit, readonly (readonly [from: number, to: number, chance: number])[]> = {
  hall: [
    [10, 13, 0.12],
    [18, 22, 0.28],
  ],
  court: [
    [6, 7.5, 0.5],
    [7.5, 8.5, 0.4],
    [17, 18, 0.45],
    [18, 19.5, 0.6],
  ],
  room: [[13, 35, 0.22]],
  terrace: [[18, 22, 0.15]],
  desk: [
    [9, 13, 0.35],
    [14, 18, 0.3],
  ],
};

export const PURPOSES: Record<Habit, readonly string[]> = {
  hall: ["Birthday party", "Engagement", "Society bhajan evening", "Dance rehearsal", "Naming ceremony"],
  court: ["Tennis", "Tennis with the children", "Doubles", "Coaching"],
  room: ["My parents visit", "Guests from Pune", "Cousin’s exam", "In-laws"],
  terrace: ["Barbecue", "Farewell", "Team dinner", "School friends"],
  desk: ["Exam preparation", "Working from home", "Online interview", "Thesis"],
};
