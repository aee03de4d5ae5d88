import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { expect, test } from "vitest";
import { acceptReport } from "@/lib/maintenance/places/accept-report";
import { newChallenge } from "@/lib/maintenance/places/challenge";
import { createPlace } from "@/lib/maintenance/places/create-place";
import { deactivatePlace } from "@/lib/maintenance/places/deactivate-place";
import { dismissReport } from "@/lib/maintenance/places/dismiss-report";
import { editPlace } from "@/lib/maintenance/places/edit-place";
import { REPORTS_AT_PLACE } from "@/lib/maintenance/places/limits";
import { getPlaceByCode, listPlaces } from "@/lib/maintenance/places/queries";
import { reactivatePlace } from "@/lib/maintenance/places/reactivate-place";
import { renewCode } from "@/lib/maintenance/places/renew-code";
import { reportProblem } from "@/lib/maintenance/places/report-problem";
import { getReport, getReportPhoto } from "@/lib/maintenance/places/report-queries";
import { createPlaceInput, reportProblemInput } from "@/lib/maintenance/places/schema";
import { submitRequest } from "@/lib/maintenance/submit-request";
import { prisma } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
import { anonymous } from "@/tests/support/actors";
import { aCategory, aPlace, aResident, aStaff } from "@/tests/support/factories";
import { aPhoto } from "@/tests/support/photos";

const meera = await aStaff();
const asha = await aResident();
const category = await aCategory();
const visitor = anonymous();
let senders = 0;
const address = () => `203.0.113.${++senders}`;
const later = (seconds: number) => new Date(Date.now() + seconds * 1000);

/** The form as it was opened, sent a little later by a browser without scripts. */
async function aForm(code: string, more: object = {}) {
  const challenge = JSON.stringify(await newChallenge(code));
  const input = { code, description: "The door of the lift stays open.", challenge, photos: [], ...more };
  return { ...reportProblemInput.parse(input), address: address() };
}
async function solved(code: string) {
  const form = await aForm(code);
  const solution = await solveChallenge({ challenge: JSON.parse(form.challenge), deriveKey });
  return { ...form, solution: JSON.stringify(solution) };
}
const report = async (form: Awaited<ReturnType<typeof aForm>>) => {
  const { reference } = await reportProblem(visitor, form, later(10));
  return prisma.unverifiedReport.findUniqueOrThrow({ where: { reference } });
};

test("what somebody without an account reports waits for a manager, who makes it a request", async () => {
  const place = await aPlace({ block: "B" });
  const form = { ...(await solved(place.code)), photos: [await aPhoto()], phone: "+919845012345" };
  const waiting = await report(form);
  expect(waiting).toMatchObject({
    state: "WAITING",
    proof: "PUZZLE",
    reference: expect.stringMatching(/^R-/),
  });
  await expect(getReport(asha.actor, waiting.id)).rejects.toMatchObject({ kind: "not_found" });
  await expect(getReportPhoto(asha.actor, waiting.id)).rejects.toMatchObject({ kind: "not_found" });
  expect(await getReportPhoto(meera.actor, waiting.id)).toMatchObject({ contentType: "image/jpeg" });

  const accept = { reportId: waiting.id, title: "Lift door", categoryId: category.id, priority: 2 };
  await expect(acceptReport(asha.actor, accept)).rejects.toMatchObject({ kind: "not_found" });
  const twice = await Promise.allSettled([
    acceptReport(meera.actor, accept),
    acceptReport(meera.actor, accept),
  ]);
  expect(twice.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const request = await prisma.maintenanceRequest.findFirstOrThrow({
    where: { placeId: place.id },
    include: { attachments: true, report: true },
  });
  expect(request).toMatchObject({
    title: "Lift door",
    createdById: meera.id,
    block: "B",
    location: place.name,
    attachments: [{ storageKey: waiting.storageKey }],
    report: { state: "ACCEPTED", storageKey: null },
  });
  await expect(dismissReport(meera.actor, { reportId: waiting.id, reason: "No." })).rejects.toMatchObject({
    reason: "maintenance.report_decided",
  });
});

test("a dismissed report keeps its reason and loses its photo", async () => {
  const place = await aPlace();
  const waiting = await report({ ...(await aForm(place.code)), photos: [await aPhoto()] });
  expect(waiting.proof).toBe("PATIENCE");
  await dismissReport(meera.actor, { reportId: waiting.id, reason: "A joke." });
  expect(await getReport(meera.actor, waiting.id)).toMatchObject({ state: "DISMISSED", reason: "A joke." });
  expect(await storage.open(waiting.storageKey as string)).toBeNull();
});

test("a form is good for one report, at its own place, for two hours, and not for programs", async () => {
  const [place, other] = [await aPlace(), await aPlace()];
  const form = await aForm(place.code);
  await report(form);
  await expect(report(form)).rejects.toMatchObject({ reason: "maintenance.already_reported" });

  const refused = { reason: "maintenance.not_a_person" };
  const fresh = await aForm(place.code);
  await expect(reportProblem(visitor, fresh, later(1))).rejects.toMatchObject(refused);
  await expect(reportProblem(visitor, fresh, later(7300))).rejects.toMatchObject(refused);
  await expect(report({ ...fresh, code: other.code })).rejects.toMatchObject(refused);
  await expect(report({ ...fresh, website: "https://spam.example" })).rejects.toMatchObject(refused);
  await expect(report({ ...fresh, challenge: "{}" })).rejects.toMatchObject(refused);
  const forged = fresh.challenge.replace(/"at":\d+/, '"at":1');
  await expect(report({ ...fresh, challenge: forged })).rejects.toMatchObject(refused);
  const wrong = JSON.stringify({ counter: 1, derivedKey: "00".repeat(32) });
  await expect(report({ ...fresh, solution: wrong })).rejects.toMatchObject(refused);
  expect(await prisma.unverifiedReport.count({ where: { placeId: place.id } })).toBe(1);
  await report(fresh);
});

test("one form sent twice at once is one report", async () => {
  const place = await aPlace();
  const form = await aForm(place.code);
  const sent = await Promise.allSettled([report(form), report(form), report(form)]);
  expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await prisma.unverifiedReport.count({ where: { placeId: place.id } })).toBe(1);
});

test("without the puzzle three an hour from one address; a place takes so many from everybody", async () => {
  const place = await aPlace();
  const from = address();
  for (const _ of [1, 2, 3]) await report({ ...(await aForm(place.code)), address: from });
  await expect(report({ ...(await aForm(place.code)), address: from })).rejects.toMatchObject({
    kind: "rate_limited",
  });
  for (let sent = 3; sent < REPORTS_AT_PLACE.limit; sent++) await report(await aForm(place.code));
  await expect(report(await aForm(place.code))).rejects.toMatchObject({ kind: "rate_limited" });
});

test("a renewed code ends the old one; a place out of use takes no reports", async () => {
  const place = await aPlace();
  const form = await aForm(place.code);
  await renewCode(meera.actor, { id: place.id });
  await expect(getPlaceByCode(place.code)).rejects.toMatchObject({ kind: "not_found" });
  await expect(report(form)).rejects.toMatchObject({ kind: "not_found" });

  const { code } = await prisma.place.findUniqueOrThrow({ where: { id: place.id } });
  expect(await getPlaceByCode(code)).toMatchObject({ name: place.name });
  await deactivatePlace(meera.actor, { id: place.id });
  await expect(getPlaceByCode(code)).rejects.toMatchObject({ kind: "not_found" });
  const request = {
    title: "Lift",
    description: "Stuck.",
    categoryId: category.id,
    priority: 2,
    placeId: place.id,
    photos: [],
  };
  await expect(submitRequest(asha.actor, request as never)).rejects.toMatchObject({
    fields: { placeId: [expect.any(String)] },
  });
  await reactivatePlace(meera.actor, { id: place.id });
  await submitRequest(asha.actor, request as never);
  await expect(getPlaceByCode("../../etc")).rejects.toMatchObject({ kind: "not_found" });
});

test("places are the dispatchers', their names are one each, and bad input is said at the field", async () => {
  const input = createPlaceInput.parse({ name: `Gym ${crypto.randomUUID()}`, block: "b", location: "" });
  expect(input.block).toBe("B");
  const { id } = await createPlace(meera.actor, input);
  await expect(createPlace(meera.actor, { ...input, name: input.name.toUpperCase() })).rejects.toMatchObject({
    fields: { name: [expect.any(String)] },
  });
  const stale = { ...input, id, seen: "2026-01-01T00:00:00.000Z" };
  await expect(editPlace(meera.actor, stale)).rejects.toMatchObject({ kind: "conflict" });
  for (const nobody of [asha.actor, (await aStaff({ role: "PLUMBER" })).actor]) {
    await expect(listPlaces(nobody)).rejects.toMatchObject({ kind: "not_found" });
    await expect(createPlace(nobody, input)).rejects.toMatchObject({ kind: "not_found" });
    await expect(renewCode(nobody, { id })).rejects.toMatchObject({ kind: "not_found" });
  }

  const wrong = reportProblemInput.safeParse({
    code: "x",
    description: " ",
    phone: "12",
    email: "no",
    challenge: "",
  });
  expect(wrong.error?.issues.map(({ path }) => path[0])).toEqual(
    expect.arrayContaining(["description", "phone", "email"]),
  );
  const long = { code: "x", description: "a".repeat(2001), challenge: "" };
  expect(reportProblemInput.safeParse(long).success).toBe(false);
});
