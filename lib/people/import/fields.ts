/** What a column of the file can mean. */
export const FIELDS = [
  "flatNumber",
  "block",
  "name",
  "residentType",
  "phoneNumber",
  "alternatePhone",
  "email",
  "moveInDate",
  "emergencyContactName",
  "emergencyContactPhone",
] as const;
export type Field = (typeof FIELDS)[number];

/** Which column of the file holds a field, counted from 0. */
export type Mapping = Partial<Record<Field, number>>;

export const FIELD_LABEL: Record<Field, string> = {
  flatNumber: "Flat",
  block: "Block",
  name: "Name",
  residentType: "Owner or tenant",
  phoneNumber: "Phone",
  alternatePhone: "Other phone",
  email: "Email",
  moveInDate: "Moved in",
  emergencyContactName: "Emergency contact",
  emergencyContactPhone: "Emergency phone",
};

/** Without these there is nothing to import. */
export const REQUIRED_FIELDS: readonly Field[] = ["flatNumber", "name"];

/** Headings as estates write them, in lower case and without marks; the narrower meaning is looked for first. */
const SPELLINGS: readonly [Field, RegExp][] = [
  ["emergencyContactPhone", /^(emergency|ice|sos)\b.*\b(phone|mobile|number|no|tel)/],
  ["emergencyContactName", /^(emergency|ice)\b/],
  [
    "alternatePhone",
    /^(alt|alternate|alternative|other|second|secondary|home|landline|office)\b.*\b(phone|mobile|contact|number|no|tel|telephone)$|^(phone|mobile|contact|tel)( no| number)? ?2$|^landline$/,
  ],
  ["email", /\be ?mail\b|^mail( id)?$/],
  ["residentType", /\btype\b|\boccupan|owner.*tenant|^relation|^(resident )?status$/],
  [
    "moveInDate",
    /\bmov(e|ed|ing) in\b|\bpossession\b|^(resident |owner )?since$|^date of (moving|entry|possession)/,
  ],
  ["flatNumber", /\b(flat|unit|apartment|apt|house|door|villa)\b/],
  ["block", /^(block|tower|wing|building|phase)\b/],
  [
    "phoneNumber",
    /\b(phone|mobile|cell|whats ?app|telephone|tel)\b|^(contact|number)( no| number| details)?$|\bcontact (no|number)\b/,
  ],
  ["name", /\bname\b|^(owners?|members?|residents?|allottees?|contact person)( s)?$/],
];

/** The meanings that a line of headings suggests; each column has one, and each meaning one column. */
export function guessMapping(headings: readonly string[]): Mapping {
  const mapping: Mapping = {};
  const taken = new Set<number>();
  const plain = headings.map(plainHeading);
  for (const [field, spelling] of SPELLINGS) {
    const column = plain.findIndex((heading, index) => !taken.has(index) && spelling.test(heading));
    if (column < 0) continue;
    mapping[field] = column;
    taken.add(column);
  }
  return mapping;
}

const plainHeading = (heading: string): string =>
  heading
    .slice(0, 80)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
