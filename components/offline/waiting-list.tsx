"use client";
import { labelOf, textOf, type WaitingItem } from "@/components/offline/item";
import { changeItem, removeItem } from "@/components/offline/storage";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import { linkClass } from "@/components/ui/link-class";

/** Each thing that waits, what was typed, and what can be done about it. */
export function WaitingList({ items, className }: { items: readonly WaitingItem[]; className?: string }) {
  return (
    <ul aria-label="Waiting on this device" className={cx("grid gap-2 text-ink", className)}>
      {items.map((item) => (
        <Waiting key={item.seq} item={item} />
      ))}
    </ul>
  );
}

function Waiting({ item }: { item: WaitingItem }) {
  const { problem, ticketNumber, photos, madeAt } = item;
  const text = textOf(item);
  return (
    <li className="grid gap-1.5 rounded border bg-raised px-3 py-2.5 text-sm">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-medium">{labelOf(item)}</span>
        <a href={`/maintenance/${ticketNumber}`} className={cx(linkClass, "tabular")}>
          {ticketNumber}
        </a>
        <span className="text-muted">{problem ? "Needs your attention" : "Waiting to be sent"}</span>
        <time dateTime={madeAt} className="text-muted">
          {new Date(madeAt).toLocaleString("en-IN", { dateStyle: "medium", timeStyle: "short" })}
        </time>
      </p>
      {text && <p className="max-w-prose whitespace-pre-line">{text}</p>}
      {photos.length > 0 && (
        <p className={cx("flex items-center gap-2 text-muted [--icon-size:1rem]", iconClass("camera"))}>
          {photos.length === 1 ? "1 photo" : `${photos.length} photos`}
        </p>
      )}
      {problem && (
        <p
          className={cx("flex gap-2 text-alert [--icon-size:1rem] before:mt-0.5", iconClass("circle-alert"))}
        >
          <span>{problem.message}</span>
        </p>
      )}
      <div className={cx("flex flex-wrap gap-2", problem && "max-sm:[&>*]:grow")}>
        {problem && <Button onClick={() => tryAgain(item)}>Try again</Button>}
        {text && <Button onClick={() => navigator.clipboard?.writeText(text)}>Copy the text</Button>}
        <Button variant={problem ? "ghost" : "secondary"} onClick={() => discard(item)}>
          Discard
        </Button>
      </div>
    </li>
  );
}

/** Whoever was too late has read so: what counts then is the request as it is. Otherwise it is what was on the screen. */
const tryAgain = ({ seq }: WaitingItem) =>
  changeItem(seq, ({ problem, timeouts: _, fields: { seen, ...fields }, ...item }) => ({
    ...item,
    fields: seen === undefined || problem?.status === 409 ? fields : { ...fields, seen },
  }));

function discard({ seq }: WaitingItem) {
  if (confirm("Discard this? It has not been sent, and it cannot be brought back.")) void removeItem(seq);
}
