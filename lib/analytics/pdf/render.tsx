import { type DocumentProps, renderToBuffer } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import type { PackSheet } from "../committee-pack-pdf";
import type { ComparisonSheet, ReportSheet } from "../report-sheet";
import { CommitteePackDocument } from "./committee-pack-document";
import { ComparisonDocument } from "./comparison-document";
import { registerFonts } from "./fonts";
import { ReportDocument } from "./report-document";

export const renderReport = (sheet: ReportSheet) => render(ReportDocument({ sheet }));
export const renderComparison = (sheet: ComparisonSheet) => render(ComparisonDocument({ sheet }));
export const renderCommitteePack = (sheet: PackSheet) => render(CommitteePackDocument({ sheet }));

function render(document: ReactElement<DocumentProps>): Promise<Uint8Array> {
  registerFonts();
  return renderToBuffer(document);
}
