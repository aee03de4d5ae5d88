import { invalid } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";

type Consent = { mayEnter: "yes" | "no"; consentNote: string };

/** Of a resident: they are asked each time, and silence is no consent. */
export function consentOf(input: {
  mayEnter?: Consent["mayEnter"] | undefined;
  consentNote: string;
}): Consent {
  const { mayEnter, consentNote } = input;
  if (mayEnter) return { mayEnter, consentNote };
  throw invalid(
    "mayEnter",
    "visits.consent_missing",
    "Please say whether somebody may come in when nobody is at home.",
  );
}

/** Who said it, and when; earlier words stay. Says what the timeline does: never where the key is. */
export async function writeConsent(
  tx: Tx,
  visitId: string,
  { mayEnter, consentNote }: Consent,
  given: { byId: string; at: Date },
): Promise<string> {
  await tx.visitConsent.create({
    data: {
      visitId,
      mayEnter: mayEnter === "yes",
      note: mayEnter === "yes" ? consentNote : "",
      givenById: given.byId,
      givenAt: given.at,
    },
  });
  return mayEnter === "yes"
    ? "Somebody may come in when nobody is at home."
    : "Please come in only while somebody is at home.";
}
