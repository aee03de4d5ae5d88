"use client";
import type { ReactNode } from "react";
import { Brand } from "@/components/shell/brand";
import { Skyline } from "@/components/shell/skyline";

/** Around the pages of people who are not signed in: the form on paper, the estate beside it. */
export function PublicShell({
  estateName = "The Khaki Estate",
  tagline = "Residents report, staff resolve, managers steer.",
  aside,
  children,
}: {
  estateName?: string;
  tagline?: ReactNode;
  /** Below the tagline on the olive panel. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <aside className="relative hidden flex-col justify-between overflow-hidden bg-brand p-12 text-brand-ink lg:flex">
        <Brand name={estateName} tone="onBrand" />
        <div className="relative mb-[38%] max-w-md">
          <p className="text-balance font-semibold text-3xl tracking-tight">{tagline}</p>
          {aside && <div className="mt-4 text-brand-muted">{aside}</div>}
        </div>
        <Skyline className="absolute inset-x-0 bottom-0" />
      </aside>
      <div className="flex min-w-0 flex-col">
        <header className="px-4 pt-5 sm:px-8 lg:hidden">
          <Brand name={estateName} />
        </header>
        <main id="content" className="flex flex-1 flex-col justify-center px-4 py-8 sm:px-8 lg:py-16">
          <div className="mx-auto w-full max-w-md">{children}</div>
        </main>
      </div>
    </div>
  );
}
