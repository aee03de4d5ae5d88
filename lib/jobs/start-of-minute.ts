/**
 * What a schedule calls now: a tick that starts some milliseconds earlier than yesterday's must not find that
 * "24 hours ago" has not come yet.
 */
export const startOfMinute = (at: Date): Date => new Date(Math.floor(at.getTime() / 60_000) * 60_000);
