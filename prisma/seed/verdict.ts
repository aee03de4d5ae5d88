import { hoursAfter } from "./calendar";
import { type Journey, rate } from "./journey";
import type { Cast } from "./story";
import { FEEDBACK } from "./texts/conversation";

/** Stars by how good the person is and whether it was on time, with the closing or on one of the next days. */
export function verdict(request: Journey, { random, calendar, skill }: Cast, atClosing: boolean) {
  const { resolvedAt, estimatedCompletion } = request.request;
  const closedAt = request.request.closedAt as Date;
  const late = (resolvedAt as Date) > (estimatedCompletion as Date);
  const luck = skill + random.between(-0.9, 0.9) - (late ? 0.7 : 0) - (random.chance(0.05) ? 2 : 0);
  const stars = Math.min(5, Math.max(1, Math.round(luck))) as 1 | 2 | 3 | 4 | 5;
  const later = calendar.inWakingHours(hoursAfter(closedAt, random.between(1, 40)), random);
  rate(request, atClosing ? closedAt : later, stars, random.pick(FEEDBACK[stars]));
}
