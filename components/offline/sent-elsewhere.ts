import { onOtherTabs, tellOtherTabs } from "@/components/offline/other-tabs";
import type { Sent } from "@/components/offline/send-waiting";

const NAME = "khaki-offline-sent";

/** Tells every other tab what became of what waited: they may show the same request. */
export const announceSent = (sent: Sent): void => tellOtherTabs(NAME, sent);

export const onSent = (hear: (sent: Sent) => void): (() => void) => onOtherTabs(NAME, hear);
