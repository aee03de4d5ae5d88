/** As ISO 8601 counts them, from 1. */
export const WEEKDAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;
export const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** "09:00": the hour from 9 to 10. */
export const hourLabel = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;
