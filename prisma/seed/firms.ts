/** Firms that exist nowhere, by what they do and the category whose work they are called for. */
export const FIRMS = [
  {
    name: "Vertex Electricals",
    trade: "Electrical work",
    category: "Electrical",
    contact: "Prakash Nair",
    skill: 4.6,
    notes: "Annual rate contract until March. Visits on working days within four hours.",
  },
  {
    name: "Sahyadri Plumbing Works",
    trade: "Plumbing",
    category: "Plumbing",
    contact: "Rekha Kulkarni",
    skill: 4.2,
    notes: "",
  },
  {
    name: "Blue Valley Waterproofing",
    trade: "Waterproofing",
    category: "Plumbing",
    contact: "Anil Deshmukh",
    skill: 3.1,
    notes: "Two jobs had to be done again in the monsoon: not engaged any more.",
    isInactive: true,
  },
  {
    name: "CoolBreeze Air Systems",
    trade: "Air conditioning",
    category: "HVAC",
    contact: "Thomas Kurian",
    skill: 4.4,
    notes: "Spare parts come with a warranty of one year.",
  },
  {
    name: "SecureLine Systems",
    trade: "Cameras and access",
    category: "Security",
    contact: "Harpreet Kaur",
    skill: 4.0,
    notes: "",
  },
  {
    name: "BrightNest Services",
    trade: "Deep cleaning",
    category: "Cleaning",
    contact: "Shabana Ali",
    skill: 4.7,
    notes: "Facade and tank cleaning only by appointment.",
  },
  {
    name: "Greenfold Landscapes",
    trade: "Gardens and trees",
    category: "Landscaping",
    contact: "Bhaskar Gowda",
    skill: 4.3,
    notes: "",
  },
  {
    name: "Apex Lift Services",
    trade: "Lifts",
    category: null,
    contact: "Joyce Mathew",
    skill: 4.5,
    notes: "New contract: the first inspection is due next month.",
  },
] as const satisfies readonly Firm[];

type Firm = {
  name: string;
  trade: string;
  /** Null: no work yet. */
  category: string | null;
  contact: string;
  /** On the whole, in stars. */
  skill: number;
  notes: string;
  isInactive?: true;
};
