import type { Actor } from "@/lib/platform/actor";
import { conflict, forbidden } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { consume } from "@/lib/platform/rate-limit";
import { transact } from "@/lib/platform/transact";
import { withPhotos } from "@/lib/platform/with-stored";
import { placeReportReceived } from "../activity";
import { type Checked, checkChallenge } from "./challenge";
import { newReference } from "./code";
import { REPORT_WITHOUT_PUZZLE, REPORTS_AT_PLACE } from "./limits";
import { getPlaceByCode } from "./queries";
import type { ReportProblemInput } from "./schema";

type Input = ReportProblemInput & {
  /** Of the sender, for the limits. */
  address: string;
};

/** Somebody without an account stands in front of it and says what is wrong. A manager decides what becomes of it. */
export async function reportProblem(actor: Actor, input: Input, now = new Date()) {
  const place = await getPlaceByCode(input.code);
  const { proof, ...challenge } = await assertPerson(input, now);
  await consume(REPORTS_AT_PLACE, place.id);

  return withPhotos(input.photos, findReported, ([photo]) =>
    transact(actor, async (tx, record) => {
      const { count } = await tx.spentChallenge.createMany({ data: challenge, skipDuplicates: true });
      if (count === 0)
        throw conflict(
          "maintenance.already_reported",
          "This form was sent already. To report something else, scan the code again.",
        );
      const report = await tx.unverifiedReport.create({
        data: {
          reference: newReference(),
          placeId: place.id,
          description: input.description,
          phone: input.phone,
          email: input.email ?? null,
          proof,
          createdAt: now,
          ...photo,
        },
        select: { id: true, reference: true },
      });
      record(placeReportReceived({ placeReportId: report.id }));
      return { reference: report.reference };
    }),
  );
}

const findReported = (storageKeys: string[]) =>
  prisma.unverifiedReport.findMany({
    where: { storageKey: { in: storageKeys } },
    select: { storageKey: true },
  });

async function assertPerson({ website, address, ...given }: Input, now: Date): Promise<Checked> {
  const checked = website ? null : await checkChallenge(given, now);
  if (!checked)
    throw forbidden(
      "maintenance.not_a_person",
      "We could not tell that a person sent this. Nothing was sent: please scan the code again and take a moment.",
    );
  if (checked.proof === "PATIENCE") await consume(REPORT_WITHOUT_PUZZLE, address);
  return checked;
}
