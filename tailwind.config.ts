import type { Config } from "tailwindcss";

/** Values live in app/globals.css, where each token has its light and its dark colour side by side. */
const token = (name: string) => `var(--${name})`;
const tone = (name: string) => ({
  DEFAULT: token(name),
  bg: token(`${name}-bg`),
  line: token(`${name}-line`),
});

export default {
  content: ["./app/**/*.{ts,tsx}", "./components/**/*.{ts,tsx}"],
  theme: {
    // Replaces Tailwind's palette: a colour that is not a token does not compile to anything.
    colors: {
      transparent: "transparent",
      current: "currentColor",
      inherit: "inherit",
      paper: token("paper"),
      surface: token("surface"),
      raised: token("raised"),
      sunken: token("sunken"),
      hover: token("hover"),
      line: { DEFAULT: token("line"), strong: token("line-strong"), control: token("line-control") },
      ink: token("ink"),
      muted: token("muted"),
      faint: token("faint"),
      accent: {
        DEFAULT: token("accent"),
        hover: token("accent-hover"),
        ink: token("accent-ink"),
        text: token("accent-text"),
        soft: token("accent-soft"),
        line: token("accent-line"),
      },
      danger: { DEFAULT: token("danger"), hover: token("danger-hover"), ink: token("danger-ink") },
      waiting: tone("waiting"),
      working: tone("working"),
      done: tone("done"),
      alert: tone("alert"),
      ended: tone("ended"),
      star: token("star"),
      focus: token("focus"),
      scrim: token("scrim"),
      brand: {
        DEFAULT: token("brand"),
        ink: token("brand-ink"),
        muted: token("brand-muted"),
        line: token("brand-line"),
      },
    },
    borderRadius: { none: "0", sm: "4px", DEFAULT: "8px", md: "8px", lg: "12px", full: "9999px" },
    boxShadow: { none: "none", pop: "var(--shadow-pop)" },
    fontFamily: {
      sans: ["Inter Variable", "ui-sans-serif", "system-ui", "sans-serif"],
      mono: ["ui-monospace", "SFMono-Regular", "Menlo", "Consolas", "monospace"],
    },
    fontSize: {
      xs: ["12px", "16px"],
      sm: ["14px", "20px"],
      base: ["15px", "24px"],
      // What people type: below 16 px iOS zooms into the field.
      input: ["16px", "24px"],
      lg: ["17px", "24px"],
      xl: ["20px", "28px"],
      "2xl": ["24px", "32px"],
      "3xl": ["30px", "36px"],
      "4xl": ["38px", "44px"],
    },
    extend: {
      // 44 px under a finger, 36 px under a mouse.
      spacing: { control: "var(--control)" },
      maxWidth: { prose: "68ch", form: "40rem", page: "80rem" },
      letterSpacing: { tight: "-0.015em", caps: "0.06em" },
      transitionDuration: { DEFAULT: "120ms" },
      keyframes: {
        "fade-in": { from: { opacity: "0" } },
        "rise-in": { from: { opacity: "0", transform: "translateY(4px)" } },
        "slide-up": { from: { transform: "translateY(16px)", opacity: "0" } },
        "slide-left": { from: { transform: "translateX(16px)", opacity: "0" } },
        "slide-right": { from: { transform: "translateX(-16px)", opacity: "0" } },
      },
      animation: {
        "fade-in": "fade-in 120ms ease-out",
        "rise-in": "rise-in 120ms ease-out",
        "slide-up": "slide-up 150ms ease-out",
        "slide-left": "slide-left 150ms ease-out",
        "slide-right": "slide-right 150ms ease-out",
      },
    },
  },
} satisfies Config;
