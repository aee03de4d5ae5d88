import type { DocumentAudience, DocumentCategory } from "@/lib/generated/prisma/enums";

type Version = {
  daysAgo: number;
  by: "admin" | "meera.iyer" | "kavita.joshi";
  note?: string;
  lines: string[];
};
export type Paper = {
  title: string;
  category: DocumentCategory;
  audience?: DocumentAudience;
  description: string;
  versions: Version[];
};

/** The estate's papers, each with its versions from the first to the one that holds. */
export const PAPERS: Paper[] = [
  {
    title: "Bylaws of the association",
    category: "BYLAWS",
    description: "Membership, meetings, voting, the committee and its duties.",
    versions: [
      {
        daysAgo: 290,
        by: "admin",
        lines: [
          "1. Every owner of a flat is a member.",
          "2. Each flat has one vote.",
          "3. The committee has seven members.",
        ],
      },
      {
        daysAgo: 96,
        by: "admin",
        note: "Paragraph 4 is new: owners may vote by letter.",
        lines: [
          "1. Every owner of a flat is a member.",
          "2. Each flat has one vote.",
          "3. The committee has seven members.",
          "4. Owners who are abroad may vote by letter.",
        ],
      },
    ],
  },
  {
    title: "Parking and visitors",
    category: "POLICIES",
    description: "Which bay is whose, where visitors park, and how long.",
    versions: [
      {
        daysAgo: 210,
        by: "meera.iyer",
        lines: [
          "Each flat has the bay with its number.",
          "Visitors park along the east wall, for a day at most.",
        ],
      },
      {
        daysAgo: 120,
        by: "meera.iyer",
        note: "Two bays at the gate now have chargers.",
        lines: [
          "Each flat has the bay with its number.",
          "Visitors park along the east wall, for a day at most.",
          "Bays G1 and G2 are for charging only.",
        ],
      },
      {
        daysAgo: 24,
        by: "meera.iyer",
        note: "Overnight visitors are noted at the gate.",
        lines: [
          "Each flat has the bay with its number.",
          "Visitors park along the east wall, for a day at most; overnight only when noted at the gate.",
          "Bays G1 and G2 are for charging only.",
        ],
      },
    ],
  },
  {
    title: "Pets",
    category: "POLICIES",
    description: "On a lead in the lifts and the garden; what to do about noise.",
    versions: [
      {
        daysAgo: 180,
        by: "meera.iyer",
        lines: ["Pets are welcome.", "In lifts, corridors and the garden they are on a lead."],
      },
    ],
  },
  {
    title: "Waste: what goes where",
    category: "POLICIES",
    description: "Wet, dry, hazardous, garden; the hours of the collection.",
    versions: [
      {
        daysAgo: 61,
        by: "meera.iyer",
        lines: ["Green bin: kitchen waste, every morning.", "Blue bin: paper, glass, metal, on Wednesdays."],
      },
    ],
  },
  {
    title: "Minutes, annual general meeting",
    category: "MINUTES",
    description: "Accounts approved, committee elected, lifts to be overhauled in two steps.",
    versions: [
      {
        daysAgo: 88,
        by: "admin",
        lines: ["Present: 141 of 240 flats.", "The accounts were approved with two votes against."],
      },
    ],
  },
  {
    title: "Minutes, committee, last month",
    category: "MINUTES",
    audience: "COMMITTEE",
    description: "Offers for the terrace, complaints, the new watch at the north gate.",
    versions: [
      {
        daysAgo: 19,
        by: "meera.iyer",
        lines: ["Three offers for the terrace were compared.", "The north gate has a second watch at night."],
      },
    ],
  },
  {
    title: "Accounts of the last year",
    category: "FINANCIAL",
    description: "Income, expenses and the reserve, as approved by the general meeting.",
    versions: [
      {
        daysAgo: 90,
        by: "kavita.joshi",
        lines: ["Income 42,80,000.00", "Expenses 39,15,500.00", "To the reserve 3,64,500.00"],
      },
    ],
  },
  {
    title: "Budget, first draft",
    category: "FINANCIAL",
    audience: "COMMITTEE",
    description: "For the committee's discussion. Not final.",
    versions: [
      { daysAgo: 30, by: "admin", lines: ["Lifts 6,00,000.00", "Terrace 4,50,000.00"] },
      {
        daysAgo: 11,
        by: "admin",
        note: "Terrace as in the cheapest offer.",
        lines: ["Lifts 6,00,000.00", "Terrace 3,90,000.00"],
      },
    ],
  },
  {
    title: "Moving in or out",
    category: "FORMS",
    description: "Hand it in at the office two days before, so that the service lift is yours.",
    versions: [
      {
        daysAgo: 200,
        by: "meera.iyer",
        lines: ["Flat: ____________", "Day and hour: ____________", "Mover: ____________"],
      },
    ],
  },
  {
    title: "Work inside a flat",
    category: "FORMS",
    description: "For anything that drills, opens a wall or touches pipes: hours, rubble, deposit.",
    versions: [
      {
        daysAgo: 150,
        by: "meera.iyer",
        lines: ["Flat: ____________", "Kind of work: ____________", "From - to: ____________"],
      },
    ],
  },
];
