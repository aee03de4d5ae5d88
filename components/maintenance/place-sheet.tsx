import { PlaceCode } from "@/components/maintenance/place-code";

type Sheet = { id: string; name: string; location: string; code: { path: string; size: number } };

/** What hangs on the wall; several go on a page. */
export function PlaceSheets({ sheets, estateName }: { sheets: Sheet[]; estateName: string }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 print:grid-cols-2 print:gap-6">
      {sheets.map(({ id, name, location, code }) => (
        <li
          key={id}
          className="grid break-inside-avoid grid-cols-[8rem_minmax(0,1fr)] items-center gap-4 rounded border bg-surface p-4"
        >
          <PlaceCode code={code} label={`QR code of ${name}`} />
          <div className="grid gap-1">
            <p className="text-muted text-xs">{estateName}</p>
            <p className="text-balance font-semibold text-lg">{name}</p>
            {location && <p className="text-muted text-sm">{location}</p>}
            <p className="mt-1 text-sm">Is something broken here? Scan and tell us. No account needed.</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
