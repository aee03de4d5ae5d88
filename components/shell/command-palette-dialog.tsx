"use client";
import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import * as Radix from "radix-ui/dialog";
import { useState } from "react";
import type { PaletteItem, PaletteSearch } from "@/components/shell/command-palette";
import { groupBy } from "@/components/shell/group-by";
import { usePaletteSearch } from "@/components/shell/use-palette-search";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import { Kbd } from "@/components/ui/kbd";
import { SkeletonList } from "@/components/ui/skeleton";
import { Spinner } from "@/components/ui/spinner";

export function CommandPaletteDialog({
  items,
  search,
  onClose,
}: {
  items: PaletteItem[];
  search?: PaletteSearch;
  onClose: () => void;
}) {
  const router = useRouter();
  const [opener] = useState(() => document.activeElement as HTMLElement | null);
  const [query, setQuery] = useState("");
  const { found, searching, failed } = usePaletteSearch(query, search);
  const shown = [...items.filter((item) => fits(item, query)), ...found];
  const groups = groupBy(shown, ({ group }) => group);

  function go(href: string) {
    onClose();
    router.push(href);
  }

  return (
    <Radix.Root open onOpenChange={onClose}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 animate-fade-in bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          onCloseAutoFocus={() => opener?.focus()}
          className="-translate-x-1/2 fixed top-[max(12px,10vh)] left-1/2 z-50 w-[calc(100%-24px)] max-w-xl animate-fade-in overflow-hidden rounded-lg bg-raised shadow-pop outline-none"
        >
          <Radix.Title className="sr-only">Search or go to a page</Radix.Title>
          {/* The server has judged its answers, and `fits` the pages: nothing is filtered twice. */}
          <Command label="Search or go to a page" shouldFilter={false} loop>
            <div className="flex items-center gap-3 border-b px-4">
              {searching ? (
                <Spinner className="text-muted" />
              ) : (
                <span className={cx("flex text-muted [--icon-size:1rem]", iconClass("search"))} />
              )}
              <Command.Input
                autoFocus
                value={query}
                onValueChange={setQuery}
                placeholder="A page, ticket, person or flat"
                className="h-13 min-w-0 flex-1 bg-transparent text-input outline-none"
              />
              <Kbd>Esc</Kbd>
            </div>
            <Command.List className="max-h-[min(60vh,24rem)] overflow-y-auto p-1.5">
              {searching && !groups.length && (
                <Command.Loading>
                  <SkeletonList rows={3} label="Searching" />
                </Command.Loading>
              )}
              {!searching && (
                <Command.Empty className="px-4 py-8 text-center text-muted text-sm">
                  {failed
                    ? notReached()
                    : `Nothing found for “${query}”. Try a ticket number, a name or a flat.`}
                </Command.Empty>
              )}
              {groups.map(([group, members]) => (
                <Command.Group
                  key={group}
                  heading={group}
                  className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-faint [&_[cmdk-group-heading]]:text-xs"
                >
                  {members.map((item) => (
                    <Command.Item
                      key={item.href}
                      value={`${group} ${item.href}`}
                      onSelect={() => go(item.href)}
                      className="group flex min-h-control cursor-pointer items-center gap-3 rounded px-2.5 py-1.5 text-sm data-[selected=true]:bg-accent-soft data-[selected=true]:text-accent-text"
                    >
                      <span className="min-w-0 flex-1 truncate">{item.label}</span>
                      {item.detail && (
                        <span className="max-w-[45%] shrink-0 truncate text-muted text-xs">
                          {item.detail}
                        </span>
                      )}
                      <span
                        className={cx(
                          "invisible flex group-data-[selected=true]:visible",
                          iconClass("corner-down-left"),
                        )}
                      />
                    </Command.Item>
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const notReached = () =>
  navigator.onLine
    ? "The search could not be reached. Please try again."
    : "You are offline: only pages are found, by their names.";

/** Every typed word starts a word of the item. */
function fits({ label, group, detail = "", keywords = [] }: PaletteItem, query: string) {
  const words = [label, group, detail, ...keywords].join(" ").toLowerCase().split(/\s+/);
  const typed = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return typed.every((part) => words.some((word) => word.startsWith(part)));
}
