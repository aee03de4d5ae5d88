import type { Metadata } from "next";
import { PrintButton } from "@/components/contacts/print-button";
import { PlaceSheets } from "@/components/maintenance/place-sheet";
import { PageHeader } from "@/components/shell/page-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { listPlaces } from "@/lib/maintenance/places/queries";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { CONSOLE } from "../../console-crumb";
import { codeOf } from "../code-of";

export const metadata: Metadata = { title: "Codes to hang up" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CodesPage({ searchParams }: Props) {
  const [actor, { place }, { estateName }] = await Promise.all([
    requireUser(),
    searchParams,
    estateSettings(),
  ]);
  const chosen = [place].flat().filter(Boolean);
  const places = (await found(listPlaces(actor))).filter(
    ({ id, isActive }) => isActive && (chosen.length === 0 || chosen.includes(id)),
  );
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          breadcrumbs={[CONSOLE, { href: "/admin-panel/places", label: "Places" }]}
          title="Codes to hang up"
          description="Print, cut, hang up where people stand."
          action={<PrintButton />}
        />
      </div>
      {places.length ? (
        <PlaceSheets
          sheets={places.map(({ code, ...sheet }) => ({ ...sheet, code: codeOf(code) }))}
          estateName={estateName}
        />
      ) : (
        <Card>
          <EmptyState icon={<span className={iconClass("compass")} />} title="Nothing to print">
            There is no place in use yet.
          </EmptyState>
        </Card>
      )}
    </>
  );
}
