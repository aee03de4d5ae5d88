import { JOBS_PAGE } from "@/components/jobs/view";
import { address } from "@/components/ui/address";
import type { RunsInput } from "@/lib/background/schema";

/** The address of the list of runs. Narrowing differently begins at the first page. */
export const runsHref = ({ function: job, status, after }: Partial<RunsInput>): string =>
  address(`${JOBS_PAGE}/runs`, { function: job, status, after });
