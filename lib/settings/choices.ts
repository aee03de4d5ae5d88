export type Choice = { value: string; label: string };

/** The browser's data still calls these by their former names. */
const RENAMED: Record<string, string> = {
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Europe/Kiev": "Europe/Kyiv",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "Pacific/Truk": "Pacific/Chuuk",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Atlantic/Faeroe": "Atlantic/Faroe",
};

/** By continent, each with what its clock shows against UTC now. */
export function timeZoneChoices(current: string, now: Date): Map<string, Choice[]> {
  const zones = Intl.supportedValuesOf("timeZone").map((zone) => RENAMED[zone] ?? zone);
  const groups = new Map<string, Choice[]>();
  for (const zone of [...new Set([...zones, "UTC", current])].sort()) {
    const group = zone.includes("/") ? (zone.split("/")[0] as string) : "Other";
    groups.set(group, [
      ...(groups.get(group) ?? []),
      { value: zone, label: `${zone} (${offsetOf(zone, now)})` },
    ]);
  }
  return groups;
}

function offsetOf(timeZone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "shortOffset" }).formatToParts(now);
  return parts.find(({ type }) => type === "timeZoneName")?.value.replace("GMT", "UTC") ?? "UTC";
}

export function currencyChoices(current: string): Choice[] {
  const names = new Intl.DisplayNames("en", { type: "currency" });
  return [...new Set([...Intl.supportedValuesOf("currency"), current])].sort().map((value) => ({
    value,
    label: `${value} · ${names.of(value)}`,
  }));
}

const LOCALES = [
  "en-IN",
  "hi-IN",
  "bn-IN",
  "gu-IN",
  "kn-IN",
  "ml-IN",
  "mr-IN",
  "pa-IN",
  "ta-IN",
  "te-IN",
  "en-GB",
  "en-US",
  "en-AU",
  "en-SG",
  "en-AE",
  "en-ZA",
  "de-DE",
  "es-ES",
  "fr-FR",
  "pt-BR",
];

/** Each with how it writes a date and a number. */
export function localeChoices(current: string, now: Date): Choice[] {
  const names = new Intl.DisplayNames("en", { type: "language" });
  return [...new Set([...LOCALES, current])].map((value) => {
    const day = new Intl.DateTimeFormat(value, { dateStyle: "medium" }).format(now);
    return {
      value,
      label: `${names.of(value)} · ${day} · ${new Intl.NumberFormat(value).format(1_234_567.5)}`,
    };
  });
}
