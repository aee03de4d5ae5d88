import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { isAllowedAddress } from "@/lib/webhooks/address";
import { assertMayBeTold } from "@/lib/webhooks/assert-may-be-told";
import { payloadOf, signedMessage } from "@/lib/webhooks/message";
import { activityLabel, OFFERED, offeredGroups } from "@/lib/webhooks/offered";
import { addEndpointInput } from "@/lib/webhooks/schema";
import { newSecret, openSecret, sealSecret } from "@/lib/webhooks/secret";

test.each(["8.8.8.8", "203.0.114.9", "2606:4700:4700::1111", "::ffff:8.8.8.8"])(
  "%s is an address of the internet",
  (address) => expect(isAllowedAddress(address, false)).toBe(true),
);

test.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.16.0.1",
  "192.168.1.1",
  "100.64.0.1",
  "::1",
  "fd12::1",
  "::ffff:10.0.0.1",
])("%s is the estate's own network: only where the setting allows it", (address) => {
  expect(isAllowedAddress(address, false)).toBe(false);
  expect(isAllowedAddress(address, true)).toBe(true);
});

test.each([
  "169.254.169.254",
  "::ffff:169.254.169.254",
  "100.100.100.200",
  "fd00:ec2::254",
  "169.254.1.1",
  "fe80::1",
  "0.0.0.0",
  "::",
  "255.255.255.255",
  "224.0.0.1",
  "ff02::1",
  "::7f00:1",
  "64:ff9b::7f00:1",
  "2002:7f00:1::",
  "fec0::1",
  "not an address",
])("%s is never called, whatever the setting says", (address) => {
  expect(isAllowedAddress(address, true)).toBe(false);
});

test.each([
  "http://hooks.example.org/",
  "https://127.0.0.1/",
  "https://0x7f.1/",
  "https://2130706433/",
  "https://[::1]:8443/",
  "https://[::ffff:169.254.169.254]/",
  "https://localhost/",
  "https://printer.localhost./",
])("%s is refused at its field before anything is sent", (url) => {
  expect(() => assertMayBeTold(new URL(url).href, false)).toThrow(
    expect.objectContaining({ kind: "validation", fields: { url: [expect.any(String)] } }),
  );
});

test("what is wrong with an endpoint is said at the right field", () => {
  const good = { name: "Accounts", url: "https://hooks.example.org/in?key=1", activities: OFFERED[0] };
  expect(addEndpointInput.parse(good)).toEqual({ ...good, activities: [OFFERED[0]] });
  const wrong = (change: object) =>
    addEndpointInput.safeParse({ ...good, ...change }).error?.issues.map(({ path }) => path[0]);
  for (const url of [
    "",
    "hooks",
    "ftp://a.example/",
    "https://u:p@a.example/",
    "https://a.example/#x",
    "javascript:1",
  ])
    expect([url, wrong({ url })]).toEqual([url, ["url"]]);
  expect(wrong({ url: `https://a.example/${"x".repeat(500)}` })).toEqual(["url"]);
  expect(wrong({ name: " " })).toEqual(["name"]);
  expect(wrong({ activities: undefined })).toEqual(["activities"]);
  expect(wrong({ activities: ["people/password.changed"] })).toEqual(["activities"]);
});

test("a message has ids and the ticket's number, nothing of people", () => {
  const data = {
    requestId: "r1",
    assigneeId: "u1",
    reason: "Asha shouted",
    rating: 1,
    actorId: "u2",
    isInternal: true,
  };
  expect(payloadOf({ name: "maintenance/request.assigned", ts: 0, data }, "MNT-2026-00042")).toEqual({
    type: "maintenance/request.assigned",
    timestamp: "1970-01-01T00:00:00.000Z",
    data: { requestId: "r1", assigneeId: "u1", ticketNumber: "MNT-2026-00042" },
  });
});

test("each secret that is good now verifies a message, another does not", () => {
  const [one, two] = [newSecret(), newSecret()];
  const { body, headers } = signedMessage("a1", { type: "x" }, [one, two], new Date());
  for (const secret of [one, two]) expect(new Webhook(secret).verify(body, headers)).toEqual({ type: "x" });
  expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow("No matching signature");
  expect(() => new Webhook(one).verify(`${body} `, headers)).toThrow("No matching signature");
});

test("a sealed secret opens for its own endpoint only", () => {
  const secret = newSecret();
  const sealed = sealSecret("e1", secret);
  expect(sealed).not.toContain(secret.slice(6, 20));
  expect(openSecret("e1", sealed)).toBe(secret);
  expect(openSecret("e2", sealed)).toBeNull();
  expect(openSecret("e1", "")).toBeNull();
});

test("everything that can be chosen has words of its own and stands in the form once", () => {
  const shown = offeredGroups().flatMap(({ activities }) => activities);
  expect(shown.map(({ name }) => name).sort()).toEqual([...OFFERED].sort());
  expect(new Set(shown.map(({ label }) => label)).size).toBe(OFFERED.length);
  expect(activityLabel("of/later-version")).toBe("of/later-version");
});
