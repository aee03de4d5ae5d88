/** What of a notification goes to a device: what the bell shows, and no more. */
export type PushPayload = { title: string; body: string; url: string; tag: string };

type Told = { title: string; message: string; url: string };

/** In bytes. Push services take 4,096 encrypted; whatever alphabet it is written in, this leaves room. */
const [TITLE, BODY, URL_BYTES] = [360, 1_200, 600];

/** One delivery has one tag: sent again, it takes the place of what the device shows already. */
export const pushPayload = (deliveryId: string, { title, message, url }: Told): PushPayload => ({
  title: shortened(title, TITLE),
  body: shortened(message, BODY),
  url: Buffer.byteLength(url) > URL_BYTES ? "/notifications" : url,
  tag: deliveryId,
});

/** Cut between characters as people count them. */
function shortened(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let kept = "";
  let room = bytes - Buffer.byteLength("…");
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    room -= Buffer.byteLength(segment);
    if (room < 0) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
