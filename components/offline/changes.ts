import { onOtherTabs, tellOtherTabs } from "@/components/offline/other-tabs";

const NAME = "khaki-offline";

/** Tells this page and every other tab that what waits has changed. */
export function announceChange(): void {
  dispatchEvent(new Event(NAME));
  tellOtherTabs(NAME);
}

export function onChange(hear: () => void): () => void {
  const endHearing = onOtherTabs(NAME, hear);
  addEventListener(NAME, hear);
  return () => {
    removeEventListener(NAME, hear);
    endHearing();
  };
}
