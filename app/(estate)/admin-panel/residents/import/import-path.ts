import { RESIDENT_LIST } from "../resident-list";

export const IMPORT_BASE = `${RESIDENT_LIST.base}/import`;
export const importPath = (id: string): string => `${IMPORT_BASE}/${id}`;
