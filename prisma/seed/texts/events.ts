import type { EventKind } from "@/lib/generated/prisma/enums";

export type EventText = {
  kind: EventKind;
  title: string;
  location: string;
  description: string;
  /** Days after the demo's present day, and the hours on its clock; none: the whole day. */
  day: number;
  hours?: readonly [from: number, to: number];
  days?: number;
  capacity?: number;
  /** How many households answer. */
  answers: number;
  cancelled?: string;
  /** Photos that people took. */
  scenes?: readonly ("lamps" | "rangoli" | "garden")[];
  /** What is said under it, each with its answer or without. */
  comments?: readonly (readonly [said: string, answered?: string])[];
};

/** What the demo's estate has done and is about to do. */
export const EVENTS: readonly EventText[] = [
  {
    kind: "SOCIAL",
    title: "Sports weekend for children",
    location: "Central lawn",
    description:
      "Sack race, lemon and spoon, badminton, and a swimming relay. *Helpers wanted*: ask at the office.",
    day: -70,
    days: 2,
    answers: 46,
    comments: [["Thank you to everybody who blew a whistle for two days."]],
  },
  {
    kind: "MEETING",
    title: "Annual general meeting",
    location: "Clubhouse, main hall",
    description:
      "## Agenda\n\n1. Accounts of the year and the auditor's report\n2. Budget, and what it means for the monthly charges\n3. Election of the committee\n4. Anything else\n\nOne vote for each flat. Owners who cannot come may send somebody with a signed letter.",
    day: -33,
    hours: [18, 20.5],
    capacity: 180,
    answers: 74,
    comments: [
      ["Will the accounts be sent around before?", "Yes, they are in the documents since Monday."],
      ["Can tenants come and listen?", "Of course. Only owners vote."],
    ],
  },
  {
    kind: "FESTIVAL",
    title: "Festival of lamps: dinner on the lawn",
    location: "Central lawn",
    description:
      "Dinner, lamps, and a rangoli contest for the children.\n\n- **6:30 pm** lamps around the pond\n- **7:30 pm** dinner: each family brings one dish\n- **9:00 pm** rangoli prizes\n\nNo crackers inside the gates, please: think of the birds and the dogs.",
    day: -15,
    hours: [18.5, 22],
    capacity: 200,
    answers: 82,
    scenes: ["lamps", "rangoli", "garden"],
    comments: [
      ["We bring gulab jamun for fifty.", "Wonderful. Please put it on the long table by the stage."],
      ["That was the best evening here so far. Photos, please!"],
    ],
  },
  {
    kind: "SOCIAL",
    title: "Yoga for beginners",
    location: "Clubhouse, upper floor",
    description:
      "Bring a mat and wear something comfortable. No experience needed. An hour and a half, with tea after it.",
    day: -1,
    hours: [17.5, 19],
    capacity: 20,
    answers: 18,
  },
  {
    kind: "MEETING",
    title: "Open house: water supply in summer",
    location: "Clubhouse, main hall",
    description:
      "The estate office explains how the borewell, the tanker contract and the new meters work together, and answers questions. Bring your last bill.",
    day: 0,
    hours: [18.5, 20.5],
    capacity: 120,
    answers: 41,
    comments: [
      ["Will there be minutes for those who cannot come?", "Yes, two days later among the documents."],
    ],
  },
  {
    kind: "MAINTENANCE",
    title: "Cleaning of the water tanks, block B",
    location: "Block B, terrace",
    description:
      "**No water in block B from 9 am to 1 pm.** Please fill a bucket the evening before, and keep the taps closed.",
    day: 4,
    hours: [9, 13],
    answers: 9,
    comments: [["Does this include the drinking water line?", "No, drinking water stays on all the time."]],
  },
  {
    kind: "SOCIAL",
    title: "Film night under the trees",
    location: "Amphitheatre",
    description: "A film for the whole family, chosen by a vote on the spot. Popcorn is on the committee.",
    day: 6,
    hours: [19, 21.5],
    capacity: 60,
    answers: 31,
    cancelled: "Rain is forecast for the whole weekend. We look for a new date in January.",
  },
  {
    kind: "SOCIAL",
    title: "Chess evening",
    location: "Clubhouse, reading room",
    description:
      "Eight boards, Swiss system, five rounds of ten minutes. All ages. Beginners play beginners first.",
    day: 9,
    hours: [18, 21],
    capacity: 16,
    answers: 19,
    comments: [
      [
        "Could we put up two more boards?",
        "We are asking for a second room. The waiting list moves up by itself.",
      ],
    ],
  },
  {
    kind: "FESTIVAL",
    title: "Winter fair",
    location: "Central lawn and parking P2",
    description:
      "Stalls by residents, plants from our gardeners, a book exchange, and food all day.\n\nWant a stall? Write a comment with what you bring. Tables are there.",
    day: 13,
    days: 2,
    answers: 52,
    comments: [
      ["A stall with pickles and papad, please.", "Noted: table 4, by the fountain."],
      ["We would like to sell children's books for the school in the village."],
    ],
  },
  {
    kind: "MAINTENANCE",
    title: "Inspection of the lifts, all blocks",
    location: "All blocks",
    description:
      "One lift of each block after the other. The other one runs. Please allow for a few minutes more.",
    day: 18,
    hours: [10, 17],
    answers: 4,
  },
  {
    kind: "SOCIAL",
    title: "Concert by the pool",
    location: "Clubhouse and pool deck",
    description:
      "Residents play and sing: seven bands, one stage. Dinner from nine. Please say with how many you come: the caterer counts plates.",
    day: 39,
    hours: [19.5, 23],
    capacity: 200,
    answers: 57,
  },
];

export const QUICK_WORDS = ["Looking forward to it.", "We come with the children.", "Count us in."];
