import { type Documented, readDocument } from "./api-document";
import { type Caller, nobodyAt, type Program, programOf, type Sent } from "./api-program";

const CAST = {
  administrator: "admin",
  manager: "meera.iyer",
  accountant: "kavita.joshi",
  electrician: "ravi.kumar",
  resident: "asha.menon",
  neighbour: "vikram.shah",
};
export type Who = keyof typeof CAST;
export const EVERYBODY = Object.keys(CAST) as Who[];

/** The demo's estate on a running server, with what it says about itself, and programs of six people in it. */
export type Estate = Record<Who, Program> & {
  nobody: Caller;
  operations: Map<string, Documented>;
  /** Where its database is: for what nobody can bring about from outside. */
  database: string;
  /** What a browser says of a call from the estate's own pages. */
  ownPage: Sent;
};

export async function enterEstate(url: string, database: string): Promise<Estate> {
  const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as object;
  const programs = await Promise.all(
    EVERYBODY.map(async (who) => [who, await programOf(url, `${CAST[who]}@demo.khaki.example`)]),
  );
  const people = Object.fromEntries(programs) as Record<Who, Program>;
  // Much more work is on the electrician's desk here than in life; it is gone at the end (tidyUp).
  await people.administrator.made("PATCH", "/settings", { body: { maxConcurrentAssignments: 50 } });
  return {
    ...people,
    nobody: await nobodyAt(url),
    operations: readDocument(document),
    database,
    ownPage: { headers: { origin: url } },
  };
}
