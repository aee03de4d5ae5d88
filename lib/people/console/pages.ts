/** The lists that keep saved views, chosen columns and results of bulk work, by the last part of their address. */
export const LIST_PAGES = ["staff-management", "residents"] as const;
export type ListPage = (typeof LIST_PAGES)[number];

export const pagePath = (page: ListPage): string => `/admin-panel/${page}`;
