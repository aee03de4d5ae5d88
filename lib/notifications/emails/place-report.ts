import type { Letter } from "./letter";

export type ReportOutcome = "accepted" | "resolved" | "cancelled";

type Told = {
  outcome: ReportOutcome;
  estateName: string;
  ticketNumber: string;
  reference: string;
  place: string;
};

/** To somebody without an account who left an address: no names, no way in, and nothing of the request but its end. */
export function placeReport({ outcome, ...told }: Told): Letter {
  const { estateName, place, reference, ticketNumber } = told;
  const { heading, paragraphs } = WORDS[outcome](told);
  return {
    subject: `${heading} (${ticketNumber})`,
    to: "reporter",
    heading,
    paragraphs,
    footnote: `You get this mail because this address was given with a report at “${place}” (${reference}). It is used for nothing else. If that was not you, there is nothing to do.`,
    estateName,
  };
}

type Words = Pick<Letter, "heading" | "paragraphs">;

const WORDS: Record<ReportOutcome, (told: Omit<Told, "outcome">) => Words> = {
  accepted: ({ ticketNumber, reference, place, estateName }) => ({
    heading: "What you reported will be looked after",
    paragraphs: [
      `The estate office of ${estateName} has made your report ${reference} at “${place}” a request: ${ticketNumber}. Quote this number if you ask about it.`,
      "You get another mail when it is done.",
    ],
  }),
  resolved: ({ ticketNumber, place }) => ({
    heading: "What you reported is done",
    paragraphs: [
      `${ticketNumber}, which you reported at “${place}”, is resolved. Thank you for telling us.`,
      "If it is not as it should be, please scan the code at the place again.",
    ],
  }),
  cancelled: ({ ticketNumber, place }) => ({
    heading: "What you reported was not carried out",
    paragraphs: [
      `The estate office has cancelled ${ticketNumber}, which you reported at “${place}”: nothing more will be done about it.`,
      "If it is still there, please scan the code at the place again.",
    ],
  }),
};
