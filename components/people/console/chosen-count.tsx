"use client";
import { useEffect, useRef, useState } from "react";

/** How many rows of the form around it are ticked. */
export function ChosenCount() {
  const place = useRef<HTMLOutputElement>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const show = () => setCount(form.querySelectorAll("input[data-row]:checked").length);
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
