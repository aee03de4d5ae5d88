type PlaceText = {
  name: string;
  block?: string;
  location: string;
  /** What people write in "Where?" when they mean it. */
  means: RegExp;
};

/** Where everybody goes; the first whose words and block fit is meant. */
export const PLACES: PlaceText[] = [
  { name: "Lift A", block: "A", location: "Both cabins", means: /^Lift A\b/ },
  { name: "Lift B", block: "B", location: "Both cabins", means: /^Lift B\b/ },
  { name: "Service lift", location: "Between blocks A and B", means: /^Service lift/ },
  { name: "Lift lobbies of block A", block: "A", location: "All floors", means: /lift lobby/i },
  { name: "Lift lobbies of block B", block: "B", location: "All floors", means: /lift lobby/i },
  { name: "Staircase of block A", block: "A", location: "Beside the lifts", means: /stair/i },
  { name: "Staircase of block B", block: "B", location: "Beside the lifts", means: /stair/i },
  {
    name: "Entrance lobby",
    location: "Ground floor, beside the post boxes",
    means: /entrance lobby|reception/i,
  },
  { name: "Gym", location: "Clubhouse, first floor", means: /gym/i },
  { name: "East lawn", location: "Behind block B", means: /east lawn/i },
];

/** What people without an account sent, and what became of it. */
export const REPORTS: {
  place: string;
  daysAgo: number;
  hour: number;
  description: string;
  phone?: string;
  email?: string;
  dismissed?: string;
}[] = [
  {
    place: "Service lift",
    daysAgo: 1,
    hour: 16.4,
    description:
      "The door does not close when a trolley has been in. I deliver here twice a week, and it was the same on Monday.",
    phone: "1000004711",
  },
  {
    place: "Entrance lobby",
    daysAgo: 1,
    hour: 19.1,
    description: "The glass door is heavy and scrapes on the floor. A visitor could not open it alone.",
    email: "visitor@demo.khaki.example",
  },
  {
    place: "Gym",
    daysAgo: 2,
    hour: 7.6,
    description: "Second treadmill stops by itself after some minutes.",
  },
  {
    place: "East lawn",
    daysAgo: 6,
    hour: 18.2,
    description: "Please plant mango trees here, and jasmine.",
    dismissed: "A wish, not a fault. Passed on to the garden committee.",
  },
];
