import { qrPath } from "@/lib/maintenance/places/qr";
import { estateUrl } from "@/lib/notifications/emails/estate-url";

/** What a camera reads: the full address of the place's form. */
export const codeOf = (code: string) => qrPath(estateUrl(`/report/${code}`));
