import type { AnnouncementAudience, AnnouncementCategory } from "@/lib/generated/prisma/enums";

export type AnnouncementText = {
  category: AnnouncementCategory;
  title: string;
  body: string;
  audience: AnnouncementAudience;
  blocks?: string[];
  isPinned?: true;
  isUrgent?: true;
  asks?: true;
  /** Days before the demo's present day (negative: still to come), and the hour; none: it is a draft. */
  day?: number;
  hour?: number;
  /** Days for which it holds. */
  holds?: number;
  withdrawn?: string;
  /** Of those whom it is for, how many have read it. */
  read?: number;
  /** The lines of a paper that goes with it. */
  paper?: { fileName: string; title: string; lines: string[] };
  /** What is said below it, with an answer, and why it was hidden. */
  comments?: { said: string; answered?: string; hidden?: string }[];
};

/** What the estate has told its people, and is about to tell them. */
export const ANNOUNCEMENTS: AnnouncementText[] = [
  {
    category: "GENERAL",
    title: "How to reach the estate office",
    body: "The office in the lobby of block A is open **Monday to Saturday, 9 to 6**. For anything that needs fixing, please file a request here: it reaches the right person at once, at any hour.\n\n- Security desk: day and night, at both gates\n- Emergencies: file a request as *Emergency*; somebody is sent at once\n\nThe numbers to call are under **Contacts**.",
    audience: "EVERYONE",
    isPinned: true,
    day: 75,
    hour: 10,
    read: 0.9,
  },
  {
    category: "EMERGENCY",
    title: "Smell of gas in block B: please leave the building",
    body: "There is a smell of gas on the **third floor of block B**. Please leave by the stairs, do not use the lifts, and do not switch anything on or off. Gather on the central lawn.\n\n**Update, 21:40:** a hose was loose in one kitchen. The piped gas is shut, the fire brigade has measured every floor, and you may go home.",
    audience: "RESIDENTS",
    blocks: ["B"],
    day: 26,
    hour: 20.5,
    holds: 2,
    read: 0.97,
    comments: [{ said: "Thank you for the quick work. My parents on 3 are fine." }],
  },
  {
    category: "GENERAL",
    title: "Lift 2 in block A is being renewed",
    body: "For three weeks only lift 1 runs in block A. For furniture, ask the security desk for a slot between 10 and 4.\n\n| week | what happens |\n|---|---|\n| 1 | the old cabin goes out |\n| 2 | new ropes and drive |\n| 3 | inspection |",
    audience: "RESIDENTS",
    blocks: ["A"],
    day: 52,
    hour: 17,
    holds: 22,
    read: 0.88,
  },
  {
    category: "GENERAL",
    title: "Renewal of tenant verification",
    body: "The police station asks for a renewed tenant verification **once a year**. Please bring the form, a copy of your agreement and one photo to the office. It takes ten minutes.",
    audience: "TENANTS",
    day: 19,
    hour: 11,
    read: 0.6,
  },
  {
    category: "GENERAL",
    title: "Clubhouse closed on Sunday",
    body: "The clubhouse is closed all Sunday for polishing the floor.",
    audience: "EVERYONE",
    day: 12,
    hour: 12,
    read: 0.35,
    withdrawn: "The date was wrong: the floor is done on a weekday.",
  },
  {
    category: "EVENTS",
    title: "Thank you for a Diwali without a single injury",
    body: "The corner for crackers worked: the lawn was clean by midnight, and nobody was hurt. Thank you to the twenty-two volunteers, and to the housekeeping team who began at five in the morning.\n\nThe lamps that were left behind are at the security desk of gate 1.",
    audience: "EVERYONE",
    day: 9,
    hour: 10.5,
    read: 0.82,
    comments: [
      {
        said: "The rangoli at the entrance of B was wonderful. Who made it?",
        answered: "The girls of 504 and 602!",
      },
      { said: "Next year with live music, please." },
      { said: "Buy cheap solar panels, call me any time.", hidden: "Advertising." },
    ],
  },
  {
    category: "GENERAL",
    title: "Annual general meeting: agenda and accounts",
    body: "The annual general meeting takes place in the clubhouse. The agenda goes with this announcement.\n\n1. Minutes of the last meeting\n2. Accounts, and the budget of next year\n3. Repainting of block B: **two offers**\n4. Election of two committee members\n\nIf you cannot come, you may give somebody your vote in writing.",
    audience: "OWNERS",
    asks: true,
    day: 6,
    hour: 18,
    read: 0.64,
    paper: {
      fileName: "agenda.pdf",
      title: "Annual general meeting: agenda",
      lines: [
        "1. Minutes of the last meeting",
        "2. Accounts, and the budget of next year",
        "3. Repainting of block B: two offers",
        "4. Election of two committee members",
      ],
    },
    comments: [
      {
        said: "Can we see both offers for the repainting before the meeting?",
        answered: "Yes, they will be under Documents by Friday.",
      },
    ],
  },
  {
    category: "GENERAL",
    title: "New duty roster from Monday",
    body: "The roster of the coming month hangs in the staff room. **Night duty** at gate 2 now begins at 21:30, half an hour earlier. Please tell your supervisor by Saturday if a shift does not suit you.",
    audience: "STAFF",
    asks: true,
    day: 4,
    hour: 16,
    read: 0.7,
  },
  {
    category: "EVENTS",
    title: "Art morning for children on the lawn",
    body: "Paper, paint and three teachers: Saturday from 9 to 12 on the central lawn, for children from four to twelve. It costs nothing. *Old shirts, please.*",
    audience: "RESIDENTS",
    day: 3,
    hour: 9.5,
    holds: 8,
    read: 0.46,
    comments: [
      { said: "May a cousin who visits us come along?", answered: "Of course, there is paint enough." },
    ],
  },
  {
    category: "MAINTENANCE",
    title: "Water will be off in blocks A and B from 9 to 12",
    body: "The overhead tanks of blocks A and B are cleaned **the day after tomorrow, from 9 to 12**. There is no water in kitchens and bathrooms during that time.\n\n- Please fill what you need the evening before\n- Keep taps shut, so that nothing floods when the water returns\n- For the first minutes the water may be cloudy: let it run\n\nHouseholds with small children or a patient can get two buckets from the security desk.",
    audience: "RESIDENTS",
    blocks: ["A", "B"],
    isUrgent: true,
    asks: true,
    day: 1,
    hour: 17,
    holds: 3,
    read: 0.4,
    comments: [{ said: "Does that include the garden taps?", answered: "No, they run from the borewell." }],
  },
  {
    category: "MAINTENANCE",
    title: "Pest control in the villas",
    body: "All villas are treated from 10 to 4. The spray is without smell and safe for pets after an hour. If you do not want it, write to the office until the evening before.",
    audience: "RESIDENTS",
    blocks: ["V"],
    day: -3,
    hour: 9,
    holds: 4,
  },
  {
    category: "GENERAL",
    title: "Parking stickers for the new year",
    body: "From January every car needs a new sticker. One per flat is free, a second one costs …\n\n*To be decided by the committee.*",
    audience: "RESIDENTS",
  },
];
