import type { ReactNode } from "react";
import { PublicShell } from "@/components/shell/public-shell";
import { estateSettings } from "@/lib/web/estate";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const { estateName } = await estateSettings();
  return <PublicShell estateName={estateName}>{children}</PublicShell>;
}
