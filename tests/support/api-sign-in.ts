import { type APIRequestContext, expect, request } from "@playwright/test";

/** Somebody's browser, without JavaScript. */
type Browser = { context: APIRequestContext; url: string };
type Fields = Record<string, string | File | readonly string[]>;

const TOKENS = "/profile/tokens";

/** With the demo's button. */
export async function signIn(browser: Browser, email: string): Promise<void> {
  const form = await formOf(browser, "/sign-in", 'name="demo"');
  await submit(browser, "/sign-in", form, { next: "/profile", demo: email });
}

/** By the form of the profile: one for everything that is offered, then one for each of these. */
export async function makeTokens(browser: Browser, scopes: readonly string[]): Promise<string[]> {
  const page = await (await browser.context.get(TOKENS)).text();
  // What an earlier run left: there is a limit to how many anybody has.
  for (const form of formsOf(page).filter((each) => each.includes('name="id"')))
    await submit(browser, TOKENS, form);

  const form = formsOf(page).find((each) => each.includes('name="scopes"')) as string;
  const offered = [...form.matchAll(/name="scopes" value="([^"]+)"/g)].map(([, scope]) => scope as string);
  const tokens: string[] = [];
  for (const wanted of [offered, ...scopes.map((each) => [each])]) {
    const shown = await submit(browser, TOKENS, form, { name: "Black box", days: "30", scopes: wanted });
    const token = /khaki_[\w-]{54}/.exec(shown)?.[0];
    expect(token, `a token for ${wanted.join(", ")}`).toBeDefined();
    tokens.push(token as string);
  }
  return tokens;
}

/** As a passer-by without an account or scripts does: whoever takes a few seconds is believed to be a person. */
export async function reportProblem(url: string, code: string, photo: File): Promise<void> {
  const browser = { context: await request.newContext({ baseURL: url }), url };
  const path = `/report/${code}`;
  const form = await formOf(browser, path, 'name="description"');
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const shown = await submit(browser, path, form, { description: "It is stuck.", photos: photo });
  expect(shown).toContain("Thank you");
  await browser.context.dispose();
}

async function formOf({ context }: Browser, path: string, mark: string): Promise<string> {
  const page = await (await context.get(path)).text();
  return formsOf(page).find((each) => each.includes(mark)) ?? "";
}

const formsOf = (page: string) => page.match(/<form.*?<\/form>/gs) ?? [];

/** Sends a form with what it hides; the answer is what is shown then. */
async function submit({ context, url }: Browser, path: string, form: string, fields: Fields = {}) {
  const multipart = new FormData();
  for (const [, name, value] of form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g))
    if (name && !(name in fields)) multipart.append(plain(name), plain(value));
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) multipart.append(name, value);
  const answer = await context.post(path, { multipart, headers: { origin: url } });
  expect(answer.status(), `the form of ${path}`).toBeLessThan(400);
  return answer.text();
}

const plain = (text = "") =>
  text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
