"use client";
import type { ReactNode } from "react";
import { Fieldset } from "@/components/ui/fieldset";
import { useFormField } from "@/components/ui/form-context";
import { iconClass } from "@/components/ui/icon-class";

const words = ["Poor", "Fair", "Good", "Very good", "Excellent"];

/** One to five stars: five radio buttons, so arrow keys and forms without JavaScript work. */
export function Rating({
  name,
  legend,
  help,
  defaultValue,
  required,
}: {
  name: string;
  legend: ReactNode;
  help?: ReactNode;
  defaultValue?: number;
  required?: boolean;
}) {
  const field = useFormField(name);
  const chosen = field.submitted ? Number(field.defaultValue) : defaultValue;

  return (
    <Fieldset id={field.id} legend={legend} help={help} errors={field.errors}>
      <div className="-ml-2 group/stars flex">
        {words.map((word, index) => (
          <label
            key={word}
            title={word}
            className="focus-ring-within flex size-11 items-center justify-center rounded text-line-control transition-colors hover:text-star! has-checked:text-star has-[~_label_:checked]:text-star has-[~_label:hover]:text-star! group-hover/stars:text-line-control"
          >
            <input
              type="radio"
              id={index === 0 ? field.id : undefined}
              name={name}
              value={index + 1}
              required={required}
              defaultChecked={chosen === index + 1}
              className="peer sr-only"
            />
            <span className="sr-only">
              {index + 1} {index === 0 ? "star" : "stars"}, {word.toLowerCase()}
            </span>
            <span className={`flex [--icon-size:1.75rem] ${iconClass("star")}`} />
          </label>
        ))}
      </div>
    </Fieldset>
  );
}

/** A rating already given. */
export function Stars({ value, count }: { value: number | null; count?: number }) {
  if (value === null) return <span className="text-faint">–</span>;
  return (
    <span className="inline-flex items-center gap-1 text-sm tabular">
      <span className={`flex text-star [--icon-size:1rem] ${iconClass("star")}`} />
      <span className="font-medium">{Number.isInteger(value) ? value : value.toFixed(1)}</span>
      <span className="sr-only">out of 5</span>
      {count !== undefined && <span className="text-muted">({count})</span>}
    </span>
  );
}
