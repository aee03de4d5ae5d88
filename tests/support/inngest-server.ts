import { type Called, type Outcome, runOverHttp, type ServedConfig, type ServerEvent } from "./inngest-run";
import { inngestSignature } from "./inngest-signature";
import { loopback, readAll } from "./loopback";

/**
 * Stands in for an Inngest server on this machine: takes events at /e/<key>, once per id, and calls the app's
 * signed endpoint for every function that listens: that of each app in turn, where there are several.
 */
export async function startInngestServer({ eventKey, signingKey }: { eventKey: string; signingKey: string }) {
  const events: ServerEvent[] = [];
  const waiting: { fn: ServedConfig; event: ServerEvent }[] = [];
  const outcomes: Outcome[] = [];
  let functions: ServedConfig[] = [];
  let endpoints: string[] = [];
  let turn = 0;
  let calling = "";

  const api = await loopback(async (request, response) => {
    const taken = [JSON.parse((await readAll(request)) || "[]")].flat() as ServerEvent[];
    if (request.method !== "POST" || request.url !== `/e/${eventKey}`)
      return void response.writeHead(401).end();
    for (const event of taken) take(event);
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ ids: taken.map(({ id }) => id), status: 200 }));
  });

  function take(event: ServerEvent) {
    if (events.some(({ id }) => id === event.id)) return;
    events.push(event);
    for (const fn of functions)
      if (fn.triggers.some((trigger) => trigger.event === event.name)) waiting.push({ fn, event });
  }

  async function signed(method: "PUT" | "POST", address: string, body: object, headers: object) {
    const text = JSON.stringify(body);
    return fetch(address, {
      method,
      body: text,
      headers: {
        "content-type": "application/json",
        "x-inngest-signature": inngestSignature(signingKey, text),
        ...headers,
      },
    });
  }

  /** Who does not answer, or only half, has not answered: the call is repeated, as after an error of the function. */
  async function call(fnId: string, stepId: string, runId: string, body: object): Promise<Called> {
    const address = endpoints[turn++ % endpoints.length] as string;
    calling = address;
    try {
      const answer = await signed("POST", `${address}?fnId=${fnId}&stepId=${stepId}`, body, {
        "x-run-id": runId,
      });
      const content = JSON.parse((await answer.text()) || "null");
      return { status: answer.status, headers: answer.headers, content, address };
    } catch (error) {
      return { status: 0, headers: new Headers(), content: String(error), address };
    }
  }

  return {
    address: api.address,
    events,
    outcomes,
    close: api.close,

    /** The endpoint that the last call went to, or is at this moment. */
    get calling() {
      return calling;
    },

    /** Asks the first app which functions it has, as a sync does. */
    async sync(address: string, ...others: string[]) {
      endpoints = [address, ...others];
      const answer = await signed("PUT", address, { url: address }, { "x-inngest-sync-kind": "in_band" });
      if (!answer.ok) throw new Error(`The sync was refused: ${answer.status} ${await answer.text()}`);
      functions = ((await answer.json()) as { functions: ServedConfig[] }).functions;
      return functions.map(({ id }) => id);
    },

    /** Runs what waits. Answers how many runs there were. */
    async work() {
      const due = waiting.splice(0);
      for (const { fn, event } of due) outcomes.push(await runOverHttp(fn, event, call));
      return due.length;
    },

    /** A moment of the schedule has come. */
    async tick(functionId: string) {
      const fn = functions.find(({ id }) => id === functionId);
      const cron = fn?.triggers.find((trigger) => trigger.cron)?.cron;
      if (!fn || !cron) throw new Error(`${functionId} has no schedule`);
      const event = {
        id: `tick-${functionId}`,
        name: "inngest/scheduled.timer",
        ts: Date.now(),
        data: { cron },
      };
      outcomes.push(await runOverHttp(fn, event, call));
    },
  };
}
