"use client";
import { useEffect, useRef, useState } from "react";

const rowsOf = (form: HTMLFormElement | null | undefined) => [
  ...(form?.querySelectorAll<HTMLInputElement>("input[data-row]") ?? []),
];

/** Ticks every row of its form. Without JavaScript rows are ticked one by one. */
export function ChooseAll() {
  const box = useRef<HTMLInputElement>(null);
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  useEffect(() => {
    const form = box.current?.form;
    if (!isReady || !form) return;
    const show = () => {
      const rows = rowsOf(form);
      const chosen = rows.filter(({ checked }) => checked).length;
      if (!box.current) return;
      box.current.checked = chosen > 0 && chosen === rows.length;
      box.current.indeterminate = chosen > 0 && chosen < rows.length;
    };
    show();
    form.addEventListener("change", show);
    return () => form.removeEventListener("change", show);
  }, [isReady]);

  if (!isReady) return <span className="sr-only">Choose</span>;
  return (
    <label className="flex size-control items-center justify-center">
      <span className="sr-only">Choose everybody on this page</span>
      <input
        ref={box}
        type="checkbox"
        className="size-[18px] accent-accent"
        onChange={({ currentTarget: { form, checked } }) => {
          for (const row of rowsOf(form)) row.checked = checked;
          form?.dispatchEvent(new Event("change"));
        }}
      />
    </label>
  );
}

/** How many rows of the form around it are ticked. */
export function ChosenCount() {
  const place = useRef<HTMLOutputElement>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const show = () => setCount(rowsOf(form).filter(({ checked }) => checked).length);
    show();
    form.addEventListener("change", show);
    return () => form.removeEventListener("change", show);
  }, []);
  return (
    <output ref={place} className="text-sm tabular">
      {count > 0 ? `${count} chosen` : ""}
    </output>
  );
}
