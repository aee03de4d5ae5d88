/** So long before it begins, those who come are reminded. */
export const REMIND_HOURS = 24;
