/** What a request carries, for tests of the doors: Next's `headers()` and `cookies()` answer from here. */
export const request = { headers: new Headers(), cookies: new Map<string, string>() };

export function newRequest(headers: Record<string, string> = {}) {
  request.headers = new Headers({ "x-request-id": "req-test", "x-khaki-peer": "10.9.8.7", ...headers });
  request.cookies.clear();
}

/** `vi.mock("next/headers", async () => (await import("…/support/request")).nextHeaders)` */
export const nextHeaders = {
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) => (request.cookies.has(name) ? { value: request.cookies.get(name) } : undefined),
    getAll: () => [...request.cookies].map(([name, value]) => ({ name, value })),
    set: (name: string, value: string) => request.cookies.set(name, value),
  }),
};

/** Where `redirect()` of Next.js was going; undefined when the work ended without one. */
export async function redirectOf(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
  } catch (error) {
    const digest = (error as { digest?: string }).digest;
    if (digest?.startsWith("NEXT_REDIRECT")) return digest.split(";")[2];
    throw error;
  }
}
