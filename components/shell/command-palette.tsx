"use client";
import { useEffect, useState } from "react";
import { iconClass } from "@/components/ui/icon-class";
import { Kbd } from "@/components/ui/kbd";
import { LazyPart, lazily, NeedsConnection } from "@/components/ui/lazy-part";

export type PaletteItem = {
  group: string;
  label: string;
  detail?: string;
  href: string;
  /** Other words people may type for it. */
  keywords?: string[];
};

export type PaletteSearch = (query: string) => Promise<PaletteItem[]>;

const loadDialog = lazily(
  async () => (await import("@/components/shell/command-palette-dialog")).CommandPaletteDialog,
);

/** Go to a page or find a request, person or flat: ⌘K or Ctrl K. The list itself loads when first needed. */
export function CommandPalette({ items, search }: { items: PaletteItem[]; search?: PaletteSearch }) {
  const [open, setOpen] = useState(false);
  const [keys, setKeys] = useState("⌘K");
  const close = () => setOpen(false);

  useEffect(() => {
    if (!/Mac|iPhone|iPad/.test(navigator.userAgent)) setKeys("Ctrl K");
  }, []);

  useEffect(() => {
    function shortcut(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setOpen((was) => !was);
    }
    window.addEventListener("keydown", shortcut);
    return () => window.removeEventListener("keydown", shortcut);
  }, []);

  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        onPointerEnter={() => loadDialog().catch(() => {})}
        aria-haspopup="dialog"
        aria-keyshortcuts="Meta+K Control+K"
        className={`palette-button ${iconClass("search")}`}
      >
        <span className="max-lg:sr-only">Search or go to…</span>
        <span aria-hidden="true" className="ml-auto hidden lg:block">
          <Kbd>{keys}</Kbd>
        </span>
      </button>
      {open && (
        <LazyPart
          load={loadDialog}
          given={{ items, search, onClose: close }}
          missing={<NeedsConnection onClose={close} />}
        />
      )}
    </>
  );
}
