"use client";
import { useEffect, useRef, useState } from "react";

/** Ticks every row of its form at once; drawn when the page's script runs: without it rows are ticked one by one. */
export function ChooseAll({ rows, label }: { rows: `input${string}`; label: string }) {
  const box = useRef<HTMLInputElement>(null);
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  useEffect(() => {
    const form = box.current?.form;
    if (!isReady || !form) return;
    const show = () => {
      const all = boxesOf(form, rows);
      const chosen = all.filter(({ checked }) => checked).length;
      if (!box.current) return;
      box.current.checked = chosen > 0 && chosen === all.length;
      box.current.indeterminate = chosen > 0 && chosen < all.length;
    };
    show();
    form.addEventListener("change", show);
    return () => form.removeEventListener("change", show);
  }, [isReady, rows]);

  if (!isReady) return <span className="sr-only">Choose</span>;
  return (
    <label className="flex size-control items-center justify-center">
      <span className="sr-only">{label}</span>
      <input
        ref={box}
        type="checkbox"
        onChange={({ currentTarget: { form, checked } }) => {
          if (!form) return;
          for (const row of boxesOf(form, rows)) row.checked = checked;
          form.dispatchEvent(new Event("change"));
        }}
        className="size-[18px] accent-accent"
      />
    </label>
  );
}

const boxesOf = (form: HTMLFormElement, rows: string) => [...form.querySelectorAll<HTMLInputElement>(rows)];
