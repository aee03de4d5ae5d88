/** Where every page of the console stands. */
export const CONSOLE = { href: "/admin-panel", label: "Console" };
