import { expect } from "vitest";
import { call, lookUp, type Outcome, openPage, submit } from "./ask";
import type { PlaceKind } from "./discover";
import { type Expectation, type Given, nameOf, rowOf } from "./expectations";
import { fingerprint } from "./fingerprint";
import { KINDS, type Kind } from "./kinds";
import { sessionsOf } from "./sessions";
import type { World } from "./world";

type Asked = { key: string; kind: PlaceKind; place: unknown; expectation: Expectation };

/** Everybody asks: first those who must be refused, for the same target, and then each of the others for one of their own. */
export async function compare(world: World, { key, kind, place, expectation }: Asked): Promise<void> {
  const row = rowOf(expectation);
  const given = async (me: Kind) => {
    const { owner } = world.people;
    return (await row.given?.(world, me === "visitor" ? owner : world.people[me])) ?? {};
  };
  const enter = await sessionsOf(world);
  const ask = async (who: Kind, what: Given): Promise<Outcome> => {
    enter(who);
    if (what.lookup !== undefined) return lookUp(place, what.lookup, who === "visitor");
    if (kind === "pages") return openPage(place, what);
    return kind === "actions" ? submit(place, what) : call(place, nameOf(key), what);
  };

  const outcomes: Partial<Record<Kind, Outcome>> = {};
  const refused = KINDS.filter((who) => !row.may.includes(who));
  const states: string[] = [];
  if (refused.length) {
    const target = await given(row.may[0] ?? "owner");
    states.push(await fingerprint());
    for (const who of refused) outcomes[who] = await ask(who, target);
    states.push(await fingerprint());
  }
  for (const who of row.may) outcomes[who] = await ask(who, await given(who));

  const isOut = (who: Kind) => {
    if (row.may.length === 0) return expect.stringMatching(/^(refused|sign in|conflict: .*)$/);
    return who === "visitor" && !row.hidden ? "sign in" : "refused";
  };
  const expected = Object.fromEntries(KINDS.map((who) => [who, row.may.includes(who) ? "in" : isOut(who)]));
  expect(outcomes).toEqual(expected);
  expect(states.at(-1), "nothing was changed by those who were refused").toBe(states[0]);
}
