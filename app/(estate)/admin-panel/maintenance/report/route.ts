import { mayDispatch } from "@/lib/maintenance/permissions";
import { reportColumns, reportRequests } from "@/lib/maintenance/request-report";
import { notFound } from "@/lib/platform/errors";
import { csvStream } from "@/lib/web/csv-stream";
import { defineRoute } from "@/lib/web/define-route";
import { estateSettings } from "@/lib/web/estate";
import { queryOf } from "@/lib/web/query-of";
import { readSelection } from "../selection";

/** The chosen requests, or all that the filters leave, as a table. */
export const GET = (request: Request, context: { params: Promise<Record<string, string>> }) =>
  defineRoute({
    limit: { name: "request-report", limit: 20, seconds: 60 },
    verb: async (actor) => {
      if (!mayDispatch(actor)) throw notFound("page");
      const [format, now] = [await estateSettings(), new Date()];
      const selection = readSelection(queryOf(request));
      return csvStream("requests.csv", reportColumns(now, format), reportRequests(actor, selection, now));
    },
  })(request, context);
