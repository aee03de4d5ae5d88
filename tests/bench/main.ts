// npm run bench [-- --only queries|pages] [--requests 100000] [--seconds 8]: what lists, searches and details cost with a large estate.
import { parseArgs } from "node:util";
import { closePrisma } from "@/lib/platform/prisma";
import { openBenchEstate } from "./estate";
import { benchPages } from "./page-bench";
import { benchQueries } from "./query-bench";
import { report } from "./report";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    requests: { type: "string", default: "100000" },
    seconds: { type: "string", default: "8" },
  },
});
const estate = await openBenchEstate({ requests: Number(values.requests), residents: 2_000 });
try {
  const queries = values.only === "pages" ? [] : await benchQueries();
  const pages = values.only === "queries" ? null : await benchPages(estate, Number(values.seconds));
  process.exitCode = report({ size: values.requests, queries, pages }) ? 0 : 1;
} finally {
  await closePrisma();
  await estate.stop();
}
