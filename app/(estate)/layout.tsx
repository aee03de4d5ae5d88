import { after } from "next/server";
import type { ReactNode } from "react";
import { Offline } from "@/components/offline/offline";
import { AppShell } from "@/components/shell/app-shell";
import { roleLabelOf } from "@/lib/people/labels";
import { recordPresence } from "@/lib/people/record-presence";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { signOutAction } from "../(public)/actions";
import { LiveBell } from "./live-bell";
import { navigationFor, paletteFor } from "./navigation";
import { searchPaletteAction } from "./palette-actions";

/** It always leads to the sign-in page: there is no answer to show. */
const signOut = signOutAction.bind(null, null) as (form: FormData) => Promise<never>;

export default async function EstateLayout({ children }: { children: ReactNode }) {
  const actor = await requireUser();
  const { estateName } = await estateSettings();
  const { nav, tabs, newRequestHref } = navigationFor(actor);
  after(() => recordPresence(actor.userId));

  return (
    <AppShell
      estateName={estateName}
      person={{
        name: actor.name,
        roleLabel: roleLabelOf(actor),
        ...(actor.resident ? { flat: actor.resident.flatNumber } : {}),
      }}
      nav={nav}
      tabs={tabs}
      newRequestHref={newRequestHref}
      bell={<LiveBell actor={actor} />}
      paletteItems={paletteFor(actor)}
      search={searchPaletteAction}
      signOut={signOut}
    >
      {/* Whose page this is: the service worker keeps no other's (public/sw.js). */}
      <meta name="khaki-person" content={actor.userId} />
      <Offline userId={actor.userId} keepsPages={actor.staff !== null} />
      {children}
    </AppShell>
  );
}
