import type { Expectations } from "./api-expectation";
import { COMMUNITY } from "./api-expected-community";
import { ESTATE } from "./api-expected-estate";
import { MAINTENANCE } from "./api-expected-maintenance";
import { NOTICES } from "./api-expected-notices";
import { OFFICE } from "./api-expected-office";
import { PAPERS } from "./api-expected-papers";
import { PEOPLE } from "./api-expected-people";
import { VISITS } from "./api-expected-visits";

/** Every operation of the API, in a line or two. */
export const EXPECTED: Expectations = {
  ...MAINTENANCE,
  ...VISITS,
  ...ESTATE,
  ...PEOPLE,
  ...COMMUNITY,
  ...NOTICES,
  ...PAPERS,
  ...OFFICE,
};
