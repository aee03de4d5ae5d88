import type { Settings } from "@/lib/platform/settings";
import type { PackData } from "./committee-pack-data";

export type PackSheet = { data: PackData; label: string; settings: Settings; now: Date };

/** The renderer is loaded when the first PDF is asked for. */
export const committeePackPdf = async (sheet: PackSheet): Promise<Uint8Array> =>
  (await import("./pdf/render")).renderCommitteePack(sheet);
