import { type Tab, Tabs } from "@/components/ui/tabs";

type Place = "all" | "mine" | "messages" | "moderation";

/** The board, one's own, one's conversations, and the moderators' queue. */
export function MarketplaceTabs({ current, reported }: { current: Place; reported?: number | undefined }) {
  const places: (Tab & { place: Place })[] = [
    { place: "all", href: "/marketplace", label: "Board" },
    { place: "mine", href: "/marketplace?show=mine", label: "Mine" },
    { place: "messages", href: "/marketplace/messages", label: "Messages" },
    ...(reported === undefined
      ? []
      : [
          {
            place: "moderation" as const,
            href: "/marketplace/moderation",
            label: "Reported",
            count: reported,
          },
        ]),
  ];
  return (
    <Tabs
      label="Marketplace"
      tabs={places.map(({ place, ...tab }) => ({ ...tab, current: place === current }))}
    />
  );
}
