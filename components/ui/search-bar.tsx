import type { ReactNode } from "react";
import { Button } from "./button";
import { Input } from "./input";
import { KeptFields } from "./kept-fields";

/** A plain GET form: what is searched stands in the address. `children`: what narrows the list besides. */
export const SearchBar = ({
  action,
  label,
  q,
  kept = {},
  children,
}: {
  action: string;
  label: string;
  q: string | undefined;
  /** The rest of the address. */
  kept?: Parameters<typeof KeptFields>[0]["kept"];
  children?: ReactNode;
}) => (
  <div className="grid gap-3">
    <search>
      <form action={action} className="flex gap-2">
        <KeptFields kept={kept} />
        <Input
          type="search"
          name="q"
          defaultValue={q}
          placeholder={label}
          aria-label={label}
          maxLength={100}
        />
        <Button type="submit">Search</Button>
      </form>
    </search>
    {children}
  </div>
);
