// npm run bench:data [-- --requests 1000000]: fills the data that benches of this size will use, and keeps it.
import { parseArgs } from "node:util";
import { generate } from "../../scripts/lib/generate.mjs";
import { say } from "../../scripts/lib/progress.mjs";
import { RESIDENTS } from "./estate";
import { ensureFilled } from "./kept";

const { values } = parseArgs({ options: { requests: { type: "string", default: "1000000" } } });

await generate(say);
const { directory } = await ensureFilled({ requests: Number(values.requests), residents: RESIDENTS }, say);
say(`Ready, kept in ${directory}`);
