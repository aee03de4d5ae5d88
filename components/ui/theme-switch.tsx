"use client";
import { Monitor, Moon, Sun } from "lucide-react";
import { useEffect, useId, useState } from "react";
import { applyTheme, currentTheme, type Theme } from "@/components/ui/theme";

const themes = [
  { value: "system", label: "System", Icon: Monitor },
  { value: "light", label: "Light", Icon: Sun },
  { value: "dark", label: "Dark", Icon: Moon },
] as const;

/** System, light or dark, remembered in a cookie. */
export function ThemeSwitch() {
  const name = useId();
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => setTheme(currentTheme()), []);

  function choose(next: Theme) {
    applyTheme(next);
    setTheme(next);
  }

  return (
    <fieldset className="flex rounded border bg-sunken p-0.5">
      <legend className="sr-only">Theme</legend>
      {themes.map(({ value, label, Icon }) => (
        <label
          key={value}
          className="focus-ring-within flex min-h-10 flex-1 items-center justify-center gap-1.5 rounded-[6px] border border-transparent px-2 text-muted text-xs hover:text-ink has-checked:border-line-strong has-checked:bg-raised has-checked:font-medium has-checked:text-ink md:min-h-7"
        >
          <input
            type="radio"
            name={name}
            value={value}
            checked={theme === value}
            onChange={() => choose(value)}
            className="sr-only"
          />
          <Icon aria-hidden="true" className="size-3.5" />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
