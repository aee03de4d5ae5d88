import { Document } from "@react-pdf/renderer";
import { monthWindow } from "@/lib/finance/month";
import { formatDateTime } from "@/lib/platform/format";
import type { PackSheet } from "../committee-pack-pdf";
import { PackMoney } from "./pack-money";
import { PackSatisfaction } from "./pack-satisfaction";
import { PackService } from "./pack-service";
import { PackRepeats, PackUnresolved } from "./pack-trouble";
import { SheetPage } from "./sheet-page";

/** The committee's month on paper. */
export function CommitteePackDocument({ sheet }: { sheet: PackSheet }) {
  const { data, label, settings, now } = sheet;
  const { estateName, timeZone } = settings;
  return (
    <Document title={`${estateName}, ${label}`} author={estateName} producer={estateName} language="en">
      <SheetPage
        estateName={estateName}
        title={label}
        subtitle="Committee pack: service, repeat faults, cost, unresolved requests, satisfaction"
        made={`Frozen ${formatDateTime(now, settings)} · “–” means no data`}
      >
        <PackService sheet={sheet} />
        <PackRepeats sheet={sheet} />
        <PackMoney sheet={sheet} />
        <PackUnresolved sheet={sheet} end={monthWindow(data.month, timeZone).to} />
        <PackSatisfaction sheet={sheet} />
      </SheetPage>
    </Document>
  );
}
