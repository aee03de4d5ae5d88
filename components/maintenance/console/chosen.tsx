"use client";
import { useEffect, useRef, useState } from "react";

/** How many rows of the form around it are chosen. */
export function Chosen({ name }: { name: string }) {
  const place = useRef<HTMLOutputElement>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const show = () => setCount(form.querySelectorAll(`input[name="${name}"]:checked`).length);
    show();
    form.addEventListener("change", show);
    return () => form.removeEventListener("change", show);
  }, [name]);

  return (
    <output ref={place} className="text-sm tabular">
      {count ? (
        `${count} chosen`
      ) : (
        <span className="text-muted">
          Choose rows<span className="max-sm:hidden"> to do something with them</span>
        </span>
      )}
    </output>
  );
}
