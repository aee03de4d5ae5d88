import { slotText } from "@/lib/bookings/texts";
import { changeText, KIND_LABEL } from "@/lib/events/labels";
import { timeText } from "@/lib/events/when";
import { rightsSentence } from "@/lib/people/rights";
import { formatDateTime, formatMoney } from "@/lib/platform/format";
import type { AnnouncementFacts } from "./announcement-facts";
import type { BookingFacts } from "./booking-facts";
import type { BudgetFacts } from "./budget-facts";
import type { EventFacts } from "./event-facts";
import { EXAMPLES, type Subject, type ValuesOf } from "./example-values";
import type { SmsBudgetFacts, Wording } from "./facts";
import type { ListingFacts } from "./listing-facts";
import type { PackFacts } from "./pack-facts";
import type { PersonFacts } from "./person-facts";
import { excerpt } from "./render-template";
import type { ReportFact } from "./report-facts";
import type { WebhookFacts } from "./webhook-facts";

const PERIOD = { DAILY: "daily", WEEKLY: "weekly", MONTHLY: "monthly" };

export const personValues = ({ person, estateName, returned = 0, rights }: PersonFacts) =>
  ({
    estate: estateName,
    person: person.name,
    email: person.email,
    flat: person.flatNumber ?? "a flat",
    reason: person.bounceReason ?? person.rejectionReason ?? "",
    count: returned === 1 ? "1 request" : `${returned} requests`,
    changes: rights ? rightsSentence(rights) : "",
  }) satisfies ValuesOf<"person">;

export const reportValues = ({ period, label, summary }: ReportFact, wording: { estateName: string }) =>
  ({ estate: wording.estateName, period: PERIOD[period], label, summary }) satisfies ValuesOf<"report">;

export const smsBudgetValues = ({ smsBudget }: SmsBudgetFacts, wording: Wording) =>
  ({
    estate: wording.estateName,
    month: monthName(smsBudget.month, wording.locale),
    percent: String(smsBudget.percent),
    used: String(smsBudget.used),
    budget: String(smsBudget.budget),
    consequence:
      smsBudget.percent >= 100
        ? "Until the month ends only emergencies are sent by SMS; everything else goes in the app and by email."
        : "When all are used, only emergencies are sent by SMS until the month ends.",
  }) satisfies ValuesOf<"smsBudget">;

export const announcementValues = (facts: AnnouncementFacts, wording: Wording) => {
  const { announcement, actor, comment } = facts;
  return {
    estate: wording.estateName,
    announcement: announcement.title,
    category: announcement.category,
    excerpt: announcement.excerpt,
    asks: announcement.needsAcknowledgement ? "Please open it and confirm that you have read it." : "",
    actor: actor ?? "The estate",
    comment: excerpt(comment ?? ""),
  } satisfies ValuesOf<"announcement">;
};

export const bookingValues = ({ actor, booking, count }: BookingFacts, wording: Wording) =>
  ({
    estate: wording.estateName,
    booking: booking.number,
    area: booking.area,
    when: slotText({ from: booking.startsAt, to: booking.endsAt }, wording),
    more: count > 1 ? `, and ${count - 1} more dates` : "",
    purpose: booking.purpose,
    guests: booking.guests === 1 ? "1 person" : `${booking.guests} people`,
    fee: Number(booking.fee) ? formatMoney(booking.fee, wording) : "free of charge",
    cancellation_fee: Number(booking.cancellationFee)
      ? `The cancellation costs ${formatMoney(booking.cancellationFee, wording)}.`
      : "It costs nothing.",
    reason: booking.reason,
    until: booking.offeredUntil ? formatDateTime(booking.offeredUntil, wording) : "",
    booker: booking.flatNumber ? `${booking.booker.name} (${booking.flatNumber})` : booking.booker.name,
    actor: actor?.name ?? "The estate",
  }) satisfies ValuesOf<"booking">;

export const eventValues = ({ actor, event, changed, comment }: EventFacts, wording: Wording) =>
  ({
    estate: wording.estateName,
    event: event.title,
    kind: KIND_LABEL[event.kind],
    when: timeText(event, wording),
    place: event.location ? `, ${event.location}` : "",
    actor: actor?.name ?? "The estate",
    reason: event.cancellationReason ?? "",
    changes: changed.length > 0 ? changeText(changed) : "",
    comment: excerpt(comment ?? ""),
  }) satisfies ValuesOf<"event">;

export const budgetValues = ({ budget }: BudgetFacts, wording: Wording) =>
  ({
    estate: wording.estateName,
    category: budget.category,
    month: monthName(budget.month, wording.locale),
    percent: budget.percent === null ? "more than 100" : String(budget.percent),
    used: formatMoney(budget.used, wording),
    budget: formatMoney(budget.amount, wording),
    consequence:
      budget.threshold >= 100
        ? "Whatever is added now goes beyond it."
        : "There is still time to decide what can wait, or to raise it.",
  }) satisfies ValuesOf<"budget">;

export const listingValues = ({ actor, listing, message }: ListingFacts, wording: { estateName: string }) =>
  ({
    estate: wording.estateName,
    listing: listing.title,
    author: listing.author.name,
    actor: actor?.name ?? "The estate",
    message: message ? excerpt(message.text) : "",
    reason: listing.hiddenReason ?? "",
  }) satisfies ValuesOf<"listing">;

export const packValues = ({ pack }: PackFacts, wording: { estateName: string }) =>
  ({ estate: wording.estateName, label: pack.label }) satisfies ValuesOf<"pack">;

export const webhookValues = ({ webhook }: WebhookFacts, wording: { estateName: string }) =>
  ({
    estate: wording.estateName,
    webhook: webhook.name,
    problem: webhook.problem,
  }) satisfies ValuesOf<"webhook">;

/** "2026-11" as "November 2026". */
const monthName = (month: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** What each text may fill in. */
export const PLACEHOLDERS = Object.fromEntries(
  Object.entries(EXAMPLES).map(([subject, values]) => [subject, Object.keys(values)]),
) as Record<Subject, string[]>;
