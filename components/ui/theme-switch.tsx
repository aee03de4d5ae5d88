"use client";
import { useEffect, useId, useState } from "react";
import { iconClass } from "@/components/ui/icon-class";
import { applyTheme, currentTheme, type Theme } from "@/components/ui/theme";

const themes = [
  { value: "system", label: "System", icon: "monitor" },
  { value: "light", label: "Light", icon: "sun" },
  { value: "dark", label: "Dark", icon: "moon" },
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
    <fieldset className="theme-switch">
      <legend className="sr-only">Theme</legend>
      {themes.map(({ value, label, icon }) => (
        <label key={value} className={iconClass(icon)}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={theme === value}
            onChange={() => choose(value)}
            className="sr-only"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
