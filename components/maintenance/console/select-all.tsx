"use client";
import { useEffect, useRef, useState } from "react";

/** Chooses every row of its form at once; drawn when the page's script runs: without it rows are chosen one by one. */
export function SelectAll({ name }: { name: string }) {
  const box = useRef<HTMLInputElement>(null);
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  useEffect(() => {
    const form = box.current?.form;
    if (!isReady || !form) return;
    const show = () => {
      const rows = boxesOf(form, name);
      const chosen = rows.filter(({ checked }) => checked).length;
      if (!box.current) return;
      box.current.checked = chosen > 0 && chosen === rows.length;
      box.current.indeterminate = chosen > 0 && chosen < rows.length;
    };
    show();
    form.addEventListener("change", show);
    return () => form.removeEventListener("change", show);
  }, [isReady, name]);

  if (!isReady) return <span className="sr-only">Choose</span>;
  return (
    <label className="flex size-control items-center justify-center">
      <span className="sr-only">Choose all on this page</span>
      <input
        ref={box}
        type="checkbox"
        onChange={({ currentTarget: { form, checked } }) => {
          if (!form) return;
          for (const row of boxesOf(form, name)) row.checked = checked;
          form.dispatchEvent(new Event("change"));
        }}
        className="size-[18px] accent-accent"
      />
    </label>
  );
}

const boxesOf = (form: HTMLFormElement, name: string) => [
  ...form.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name="${name}"]`),
];
