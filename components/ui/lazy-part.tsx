"use client";
import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { iconClass } from "@/components/ui/icon-class";

type Load<P> = () => Promise<ComponentType<P>>;

/** Of all pages that were opened since the document was loaded. */
const parts = new Set<() => Promise<unknown>>();

/** Marks what `LazyPart` fetches, for `loadParts`. */
export function lazily<P>(load: Load<P>): Load<P> {
  parts.add(load);
  return load;
}

/** Fetches all of it before somebody asks, so that the device has it when there is no connection. */
export function loadParts(): void {
  for (const load of parts) load().catch(() => {}); // It says so itself when it is needed.
}

/** What has been fetched, by how: it is there at once the next time. */
const fetched = new WeakMap<object, unknown>();

/**
 * A part that is fetched when it is first needed. Without a connection it may not be on the device: then `missing` is
 * shown in its place, until it can be fetched, and the page stays. `load` is one of the module's own functions.
 */
export function LazyPart<P extends object>({
  load,
  given,
  waiting = null,
  missing = null,
}: {
  load: Load<P>;
  /** The part's own props. */
  given: P;
  waiting?: ReactNode;
  missing?: ReactNode;
}): ReactNode {
  const [Part, setPart] = useState(() => fetched.get(load) as ComponentType<P> | null | undefined);

  useEffect(() => {
    if (fetched.has(load)) return;
    let isHere = true;
    const ask = () =>
      load().then(
        (found) => {
          fetched.set(load, found);
          if (isHere) setPart(() => found);
        },
        () => isHere && setPart(null),
      );
    void ask();
    addEventListener("online", ask);
    return () => {
      isHere = false;
      removeEventListener("online", ask);
    };
  }, [load]);

  if (Part) return <Part {...given} />;
  return Part === null ? missing : waiting;
}

/** What stands in the place of a dialog that could not be fetched. */
export function NeedsConnection({ onClose }: { onClose: () => void }) {
  return createPortal(
    <div className="fixed inset-x-4 top-20 z-50 mx-auto flex w-fit max-w-full items-center gap-3 rounded border bg-raised py-1 pr-1 pl-4 text-ink text-sm shadow-pop">
      <p role="alert">This needs a connection.</p>
      <button
        type="button"
        aria-label="Close"
        onClick={onClose}
        className={`flex size-11 items-center justify-center rounded-sm text-muted hover:text-ink [--icon-size:1rem] ${iconClass("x")}`}
      />
    </div>,
    document.body,
  );
}
