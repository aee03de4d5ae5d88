import { setImmediate as others } from "node:timers/promises";
import type { CountryCode } from "libphonenumber-js/min";
import { limitReached } from "@/lib/platform/errors";
import type { Mapping } from "./fields";
import { type OwnerLine, type OwnerValues, readLine } from "./read-line";
import { asHeading, isBlank, type Line, type Table } from "./table";
import { isMonthFirst } from "./tidy-day";

export const MOST_OWNERS = 10_000;

/** So many lines are read at a stretch: then others of this process have their turn. */
const STRETCH = 250;

/** The people of the file; block headings, repeated headings, totals and blank lines are passed over and counted. */
export async function readOwners(table: Table, mapping: Mapping, locale: string) {
  const country = new Intl.Locale(locale).maximize().region as CountryCode;
  const reading = { mapping, country, monthFirst: isMonthFirst(locale) };
  const owners: OwnerLine[] = [];
  const first = new Map<string, OwnerLine>();
  let [block, passedOver] = ["", 0];
  for (const line of fromHeadingOn(table)) {
    const heading = blockHeading(line);
    if (line.line % STRETCH === 0) await others();
    if (heading !== null) block = heading;
    if (heading !== null || isNobody(line, table, mapping)) passedOver++;
    else owners.push(once(readLine(line, block, reading), first));
    if (owners.length > MOST_OWNERS)
      throw limitReached(
        "people.import_too_long",
        `The file has more than ${MOST_OWNERS.toLocaleString("en")} people. Please divide it.`,
      );
  }
  return { owners, passedOver };
}

/** What stands above the headings is the sheet's title; only a block's heading counts there. */
function fromHeadingOn({ lines, heading }: Table): Line[] {
  if (heading === null) return lines;
  const at = lines.findIndex(({ cells }) => asHeading(cells) === heading);
  return lines.filter((line, index) => index > at || blockHeading(line) !== null);
}

/** "BLOCK A" on a line of its own. */
function blockHeading({ cells }: Line): string | null {
  const filled = cells.filter(Boolean);
  const [only = ""] = filled;
  if (filled.length !== 1 || /total/i.test(only)) return null;
  const match =
    /^(?:block|tower|wing|building|phase)\s*[-–:.]?\s*([a-z0-9]{1,4})\b/i.exec(only) ??
    /^([a-z0-9]{1,4})\s*[-–]?\s*(?:block|tower|wing|building)\b/i.exec(only);
  return match?.[1]?.toUpperCase() ?? null;
}

function isNobody(line: Line, { heading }: Table, { flatNumber, name }: Mapping): boolean {
  if (isBlank(line) || asHeading(line.cells) === heading) return true;
  const filled = line.cells.filter(Boolean);
  if (/^(grand |sub[- ]?)?totals?\b|^(no\.?|number) of\b|^count\b/i.test(filled[0] ?? "")) return true;
  const [flatCell, nameCell] = [flatNumber, name].map((at) => (at === undefined ? "" : line.cells[at]));
  return filled.length === 1 && (/\btotal\b/i.test(filled[0] ?? "") || (!flatCell && !nameCell));
}

/** A flat has one owner, one tenant and so on in a file; the first line that is in order counts. */
function once(owner: OwnerLine, first: Map<string, OwnerLine>): OwnerLine {
  if (!owner.values) return owner;
  const key = keyOf(owner.values);
  const earlier = first.get(key);
  if (!earlier) {
    first.set(key, owner);
    return owner;
  }
  const isSame = JSON.stringify(earlier.values) === JSON.stringify(owner.values);
  const problem = isSame
    ? `The same as line ${earlier.line}.`
    : `Line ${earlier.line} has the ${owner.values.residentType.toLowerCase()} of ${owner.values.flatNumber} already.`;
  return { ...owner, values: null, errors: [problem] };
}

/** By this a record is known again (DOMAIN §1). */
export const keyOf = ({ flatNumber, residentType }: Pick<OwnerValues, "flatNumber" | "residentType">) =>
  `${flatNumber} ${residentType}`;
