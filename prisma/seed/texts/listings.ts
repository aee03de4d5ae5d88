import type { ListingKind } from "@/lib/generated/prisma/enums";

/** `by`: a demo person by the part before the @, or the n-th other neighbour. */
export type Wares = {
  kind: ListingKind;
  title: string;
  description: string;
  price?: string;
  by: string | number;
  daysAgo: number;
  photo?: "bicycle" | "armchair" | "keys" | "cat" | "shelf";
  /** Days ago. */
  done?: number;
  hidden?: { daysAgo: number; reason: string };
  reported?: { by: string | number; daysAgo: number; reason: string }[];
  /** Who writes with the author, in turns beginning with the asker. */
  talk?: { with: string | number; daysAgo: number; words: string[] };
};

export const LISTINGS: Wares[] = [
  {
    kind: "SELL",
    title: "Bicycle for a child of six",
    description:
      "Sixteen inches, with trainer wheels that come off. Two years old, hardly a scratch.\nTo be tried in the courtyard.",
    price: "2500",
    by: "asha.menon",
    daysAgo: 3,
    photo: "bicycle",
    talk: {
      with: "vikram.shah",
      daysAgo: 2,
      words: [
        "Is it still there? Our daughter would love it.",
        "It is. Come by after six, and bring her along.",
        "We will be there at half past six. Thank you!",
      ],
    },
  },
  {
    kind: "SELL",
    title: "Armchair, dark green",
    description:
      "Moving to a smaller flat. Comfortable, no pets, no smoke. You carry it: second floor, lift.",
    price: "6800",
    by: "vikram.shah",
    daysAgo: 8,
    photo: "armchair",
    talk: {
      with: "asha.menon",
      daysAgo: 7,
      words: ["Would you take 6,000?", "6,400, and the cushion comes with it."],
    },
  },
  {
    kind: "SELL",
    title: "Bookshelf, five boards",
    description: "Pine, 180 high and 80 wide. Free to whoever takes it apart.",
    price: "0",
    by: 4,
    daysAgo: 5,
    photo: "shelf",
  },
  {
    kind: "BUY",
    title: "Looking for a second-hand cot",
    description: "For a visitor of eight months, for the holidays. Also to borrow.",
    by: 11,
    daysAgo: 2,
  },
  {
    kind: "SERVICE",
    title: "Mathematics, classes 6 to 10",
    description: "Retired teacher. Two afternoons a week in the club room, at most four children at a time.",
    price: "400",
    by: 17,
    daysAgo: 12,
  },
  {
    kind: "SERVICE",
    title: "I water your plants while you travel",
    description: "Third year in block B. References from five balconies.",
    by: 23,
    daysAgo: 16,
  },
  {
    kind: "LOST",
    title: "Grey cat with a white paw",
    description:
      "Answers to Miso. Last seen near the pump house on Thursday evening. Please look into your stores.",
    price: "1000",
    by: 29,
    daysAgo: 1,
    photo: "cat",
  },
  {
    kind: "FOUND",
    title: "Three keys on a red ring",
    description: "Found on the bench by the swings. Tell me what else hangs on the ring.",
    by: "balbir.singh",
    daysAgo: 4,
    photo: "keys",
  },
  {
    kind: "SELL",
    title: "Whisky, unopened, from the airport",
    description: "Three bottles.",
    price: "9000",
    by: 35,
    daysAgo: 9,
    hidden: { daysAgo: 8, reason: "Alcohol may not be sold on this board." },
  },
  {
    kind: "SERVICE",
    title: "Earn from home, write to me now",
    description: "No skills needed. The first hundred neighbours get a bonus!",
    by: 41,
    daysAgo: 2,
    reported: [
      { by: "asha.menon", daysAgo: 1, reason: "This looks like one of those chain schemes." },
      { by: 12, daysAgo: 1, reason: "The same was put under every door last month." },
    ],
  },
  {
    kind: "SELL",
    title: "Washing machine, seven kilos",
    description: "Works; we bought a larger one.",
    price: "7500",
    by: 8,
    daysAgo: 33,
    done: 28,
  },
  {
    kind: "BUY",
    title: "Anybody with a spare clay oven?",
    description: "For a birthday on the terrace.",
    by: "asha.menon",
    daysAgo: 41,
  },
];
