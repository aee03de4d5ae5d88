import { Tabs } from "@/components/ui/tabs";

/** The pages of this part of the console. */
export function ConsoleTabs({
  current,
  failed,
}: {
  current: "deliveries" | "why" | "types";
  failed: number;
}) {
  return (
    <Tabs
      label="Notifications"
      tabs={[
        {
          href: "/admin-panel/notifications",
          label: failed > 0 ? `Deliveries · ${failed} failed` : "Deliveries",
          current: current === "deliveries",
        },
        { href: "/admin-panel/notifications/why", label: "Ask why", current: current === "why" },
        { href: "/admin-panel/notifications/types", label: "Kinds and texts", current: current === "types" },
      ]}
    />
  );
}
