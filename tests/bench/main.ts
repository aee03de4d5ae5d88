// npm run bench [-- --only queries|pages] [--requests 100000] [--seconds 8]: what lists, searches and details cost with a large estate.
// npm run bench -- --only analytics [--requests 1000000]: each question of the analytics page against hand-written SQL.
// npm run bench -- --only api [--seconds 8]: list and detail of the API against an empty JSON route and a bare server.
// npm run bench -- --only sweep [--requests 1000000] [--overdue 100000]: the hourly sweep against hand-written SQL.
import { parseArgs } from "node:util";
import { closePrisma } from "@/lib/platform/prisma";
import { benchAnalytics } from "./analytics";
import { benchApi } from "./api-bench";
import { openBenchEstate } from "./estate";
import { benchPages } from "./page-bench";
import { benchQueries } from "./query-bench";
import { report, reportApi } from "./report";
import { benchSweep } from "./sweep";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    requests: { type: "string", default: "100000" },
    seconds: { type: "string", default: "8" },
    overdue: { type: "string", default: "10000" },
  },
});
const estate = await openBenchEstate(Number(values.requests));
try {
  if (values.only === "sweep") console.table([await benchSweep(Number(values.overdue))]);
  else if (values.only === "api") reportApi(values.requests, await benchApi(estate, Number(values.seconds)));
  else if (values.only === "analytics") process.exitCode = (await benchAnalytics()) ? 0 : 1;
  else await benchReading();
} finally {
  await closePrisma();
  await estate.stop();
}

async function benchReading() {
  const queries = values.only === "pages" ? [] : await benchQueries();
  const pages = values.only === "queries" ? null : await benchPages(estate, Number(values.seconds));
  process.exitCode = report({ size: values.requests, queries, pages }) ? 0 : 1;
}
