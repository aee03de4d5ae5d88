import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test as base, expect } from "@playwright/test";
import { atOnce, checkRefusals, checkSuccess, countOf, MANY } from "@/tests/support/api-checks";
import { asked, offered, slot } from "@/tests/support/api-community";
import { type Estate, enterEstate } from "@/tests/support/api-estate";
import { EXPECTED } from "@/tests/support/api-expected";
import { endpoint, FAILED_JOB, failedRun } from "@/tests/support/api-office";
import type { Answer } from "@/tests/support/api-program";
import { acknowledged, complaint, filed, tidyUp, userIdOf } from "@/tests/support/api-world";

/* The API as somebody else's program sees it: over HTTP, and with what the server's own document says about it. */

const test = base.extend<object, { estate: Estate }>({
  estate: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use, { parallelIndex }) => {
      const own = (addresses = "") => addresses.split(" ")[parallelIndex] as string;
      const estate = await enterEstate(own(process.env.E2E_URL), own(process.env.E2E_DATABASE));
      await use(estate);
      await tidyUp(estate);
    },
    { scope: "worker" },
  ],
});

test.describe("the API", { tag: "@desktop" }, () => {
  test("has an expectation for each operation of its document, and none for what is gone", ({ estate }) => {
    const [expected, documented] = [Object.keys(EXPECTED), [...estate.operations.keys()]];
    const missing = documented.filter((name) => !expected.includes(name));
    const gone = expected.filter((name) => !documented.includes(name));
    const todo =
      "Say in tests/support/api-expected-<area>.ts who may call it, who is refused, and what is given.";
    expect({ missing, gone }, todo).toEqual({ missing: [], gone: [] });
  });

  for (const [name, expectation] of Object.entries(EXPECTED))
    test(name, async ({ estate }) => {
      const operation = estate.operations.get(name);
      if (!operation) return; // the test above names it
      const all = { estate, operation, expectation, given: await expectation.given(estate) };
      await checkRefusals(all);
      await checkSuccess(all);
    });

  test("refuses what is none of its calls as problems, too", async ({ estate }) => {
    const { resident } = estate;
    expect(await resident.call("GET", "/nowhere")).toMatchObject({
      status: 404,
      body: { code: "not_found" },
    });
    expect(await resident.call("DELETE", "/me")).toMatchObject({ status: 405, headers: { allow: "GET" } });
    expect(await resident.call("TRACE", "/me")).toMatchObject({ status: 405, headers: { allow: "GET" } });
    expect(await resident.call("OPTIONS", "/me")).toMatchObject({ status: 204, headers: { allow: "GET" } });
    for (const part of ["%zz", "%E0%A4%A", "%ff"])
      expect(await resident.call("GET", `/maintenance/${part}`)).toMatchObject({ status: 422 });
    const broken = { body: "{", headers: { "content-type": "application/json" } };
    expect(await resident.call("POST", "/maintenance", broken)).toMatchObject({ status: 422 });
    const invented = { headers: { authorization: `Bearer khaki_${"x".repeat(54)}` } };
    expect(await estate.nobody.call("GET", "/me", invented)).toMatchObject({
      status: 401,
      body: { reason: "web.token_invalid" },
    });
  });

  test("takes a browser's session from the estate's own pages only", async ({ estate }) => {
    const { browser } = estate.resident;
    expect(await browser.call("GET", "/me")).toMatchObject({ status: 200, body: { name: "Asha Menon" } });
    const body = await complaint(estate);
    const foreign = { body, headers: { origin: "https://elsewhere.example" } };
    for (const sent of [{ body }, foreign])
      expect(await browser.call("POST", "/maintenance", sent)).toMatchObject({
        status: 403,
        body: { reason: "web.foreign_origin" },
      });
    const own = await browser.call("POST", "/maintenance", { body, ...estate.ownPage });
    expect(own.status).toBe(201);
    expect(own.headers["access-control-allow-origin"]).toBeUndefined();
  });

  test("sends a webhook's message again with the id that it had", async ({ estate }) => {
    const { administrator } = estate;
    const received: unknown[] = [];
    const receiver = createServer((message, answer) => {
      received.push(message.headers["webhook-id"]);
      answer.end("Taken");
    });
    await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
    await administrator.made("PATCH", "/settings", { body: { webhooksToOwnNetwork: true } });
    const endpointId = await endpoint(estate, url);
    const sent = async () => {
      const [message] = await administrator.items(`/webhooks/${endpointId}/deliveries`);
      return message ?? {};
    };
    await administrator.made("POST", `/webhooks/${endpointId}/test`);
    await expect.poll(sent).toMatchObject({ status: "SENT", attempts: 1, answer: "Taken" });
    const { id, activityId } = await sent();
    await administrator.made("POST", `/webhook-deliveries/${id}/replay`);
    await expect.poll(sent).toMatchObject({ status: "SENT", attempts: 2 });
    expect(received).toEqual([activityId, activityId]);
    await administrator.made("DELETE", `/webhooks/${endpointId}`);
    await administrator.made("PATCH", "/settings", { body: { webhooksToOwnNetwork: false } });
    receiver.close();
  });

  test("runs a failed job again, to its end", async ({ estate }) => {
    const { administrator } = estate;
    const { runId } = await administrator.made("POST", `/jobs/runs/${await failedRun(estate)}/repetition`);
    const statusOf = async () =>
      (await administrator.items("/jobs/runs", { function: FAILED_JOB })).find(({ id }) => id === runId)
        ?.status;
    await expect.poll(statusOf).toBe("completed");
  });

  test("gives a list in pages that follow one another", async ({ estate }) => {
    const tickets: unknown[] = [];
    let path: string | undefined = "/maintenance?limit=40&ordering=oldest";
    while (path) {
      const { body, headers }: Answer = await estate.manager.call("GET", path);
      tickets.push(...(body as { items: { ticketNumber: string }[] }).items.map((each) => each.ticketNumber));
      path = headers.link?.match(/^<\/api\/v1(.*)>; rel="next"$/)?.[1];
    }
    expect(tickets.length).toBeGreaterThan(120);
    expect(new Set(tickets).size).toBe(tickets.length);
  });

  test.describe("of twenty at once lets one", () => {
    test("be filed with one key", async ({ estate }) => {
      const { resident } = estate;
      const body = await complaint(estate);
      const headers = { "Idempotency-Key": randomUUID() };
      const answers = await atOnce(() => resident.call("POST", "/maintenance", { body, headers }));
      expect(countOf(answers)).toEqual({ 201: MANY });
      expect(await resident.items("/maintenance", { search: body.title as string })).toHaveLength(1);
      const other = { body: { ...body, description: "Now also when it is off." }, headers };
      expect(await resident.call("POST", "/maintenance", other)).toMatchObject({
        status: 409,
        body: { reason: "idempotency.key_reused" },
      });
    });

    test("acknowledge", async ({ estate }) => {
      const path = `/maintenance/${await filed(estate)}/acknowledgement`;
      const answers = await atOnce(() => estate.manager.call("POST", path));
      expect(countOf(answers)).toEqual({ 200: 1, 409: MANY - 1 });
    });

    test("assign what all of them saw unassigned", async ({ estate }) => {
      const path = `/maintenance/${await acknowledged(estate)}/assignment`;
      const body = { assigneeId: await userIdOf(estate, "electrician"), seen: "ACKNOWLEDGED" };
      const answers = await atOnce((n) =>
        estate[n % 2 ? "manager" : "administrator"].call("POST", path, { body }),
      );
      expect(countOf(answers)).toEqual({ 200: 1, 409: MANY - 1 });
    });

    test("book the same hours", async ({ estate }) => {
      const body = await slot(estate);
      const answers = await atOnce((n) =>
        estate[n % 2 ? "resident" : "neighbour"].call("POST", "/bookings", { body }),
      );
      expect(countOf(answers)).toEqual({ 201: 1, 409: MANY - 1 });
    });

    test("decide about a booking, and take an offer", async ({ estate }) => {
      const decide = (n: number) => (n % 2 ? "approval" : "rejection");
      const booking = `/bookings/${await asked(estate)}`;
      const decided = await atOnce((n) =>
        estate.manager.call("POST", `${booking}/${decide(n)}`, { body: { reason: "It is polished." } }),
      );
      expect(countOf(decided)).toEqual({ 200: 1, 409: MANY - 1 });
      const offer = `/bookings/${await offered(estate)}/acceptance`;
      const taken = await atOnce(() => estate.resident.call("POST", offer));
      expect(countOf(taken)).toEqual({ 200: 1, 409: MANY - 1 });
    });
  });
});
