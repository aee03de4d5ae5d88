"use client";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import { RadioCards } from "@/components/ui/radio-cards";
import { type Audience, hasBlocks, reachLabel } from "@/lib/announcements/audience-label";
import { AnnouncementAudience } from "@/lib/generated/prisma/enums";

/** How many it would reach; an empty answer means that nobody can tell just now. */
export type CountAction = (audience: Audience) => Promise<number[]>;

const OPTIONS = [
  { value: "EVERYONE", label: "Everyone", detail: "All residents and staff" },
  { value: "RESIDENTS", label: "Residents", detail: "Owners, tenants and their families" },
  { value: "OWNERS", label: "Owners" },
  { value: "TENANTS", label: "Tenants" },
  { value: "STAFF", label: "Staff" },
];

const WAIT_MS = 200;

/** Whom it is for, and how many that are. Without JavaScript the number stands on the next page. */
export function AudiencePicker({
  blocks,
  chosen,
  count,
}: {
  /** Every block of the estate. */
  blocks: string[];
  chosen: Audience;
  count: CountAction;
}) {
  const root = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [now, setNow] = useState<Audience | null>(null);
  const [reach, setReach] = useState<{ people: number; of: Audience } | null>(null);

  useEffect(() => {
    setNow(read(root.current, chosen));
  }, [chosen]);

  useEffect(() => {
    if (!now) return;
    let isStale = false;
    timer.current = setTimeout(async () => {
      const [people] = await count(now).catch(() => []);
      if (!isStale) setReach(people === undefined ? null : { people, of: now });
    }, WAIT_MS);
    return () => {
      isStale = true;
      clearTimeout(timer.current);
    };
  }, [now, count]);

  const changed = (_: FormEvent) => setNow(read(root.current, chosen));
  return (
    <div ref={root} onChange={changed} className="grid gap-4">
      <RadioCards
        name="audience"
        legend="Who is it for?"
        columns={2}
        options={OPTIONS}
        defaultValue={chosen.audience}
      />
      {blocks.length > 0 && (
        <fieldset hidden={now !== null && !hasBlocks(now.audience)}>
          <legend className="mb-1 font-medium text-sm">
            Only in these blocks <span className="font-normal text-faint">optional</span>
          </legend>
          <p className="text-muted text-sm">
            For residents, owners and tenants. With none ticked it goes to all of them.
          </p>
          <div className="flex flex-wrap gap-x-6">
            {blocks.map((block) => (
              <Checkbox
                key={block}
                name="blocks"
                value={block}
                label={`Block ${block}`}
                defaultChecked={chosen.blocks.includes(block)}
              />
            ))}
          </div>
        </fieldset>
      )}
      <p aria-live="polite" className={cx("min-h-6 text-sm", reach && iconClass("bell"))}>
        {reach && (reach.people ? ` Goes to ${reachLabel(reach.people, reach.of)}.` : " Goes to nobody yet.")}
      </p>
    </div>
  );
}

/** What the form says just now, as the browser or a restored draft left it. */
function read(root: HTMLElement | null, fallback: Audience): Audience {
  const ticked = [...(root?.querySelectorAll<HTMLInputElement>("input:checked") ?? [])];
  const found = ticked.find(({ name }) => name === "audience")?.value;
  const audience = Object.values(AnnouncementAudience).find((each) => each === found) ?? fallback.audience;
  const blocks = hasBlocks(audience)
    ? ticked.filter(({ name }) => name === "blocks").map(({ value }) => value)
    : [];
  return { audience, blocks };
}
