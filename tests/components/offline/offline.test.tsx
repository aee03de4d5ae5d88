import "fake-indexeddb/auto";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { setWaiting } from "@/components/offline/connection";
import { wipeDevice } from "@/components/offline/device";
import type { NewItem } from "@/components/offline/item";
import { Offline } from "@/components/offline/offline";
import { OfflineWorkLive } from "@/components/offline/offline-work-live";
import { takeDevice } from "@/components/offline/owner";
import { sendWaiting } from "@/components/offline/send-waiting";
import { addItem, changeItem, readItems, removeEverything, removeOthers } from "@/components/offline/storage";
import { takeOver } from "@/components/offline/take-over";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

const refresh = vi.fn();
vi.mock("next/navigation", async (original) => ({
  ...(await original<object>()),
  useRouter: () => ({ refresh }),
  usePathname: () => "/maintenance/MNT-2026-00001",
  useSearchParams: () => new URLSearchParams(),
}));

const RAVI = "018f0000-0000-7000-8000-000000000001";
const MEERA = "018f0000-0000-7000-8000-000000000002";
const FIRST = "MNT-2026-00001";
const SECOND = "MNT-2026-00002";

let answers: (() => Response | Promise<Response>)[];
const signedOut = vi.fn();
const sent = vi.fn<(url: string, init: RequestInit) => void>();

beforeEach(async () => {
  await removeEverything();
  localStorage.clear();
  setWaiting([]);
  answers = [];
  sent.mockReset();
  refresh.mockReset();
  signedOut.mockReset();
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    sent(url, init);
    return (answers.shift() ?? accepts(url.split("/")[4] as string))();
  });
});

const accepts = (ticketNumber: string) => () => Response.json({ ticketNumber });
const refuses = (status: number, body: object) => () => Response.json(body, { status });
const isGone = () => Promise.reject(new TypeError("Failed to fetch"));
const isTooLate = () => Promise.reject(new DOMException("signal timed out", "TimeoutError"));
const goOffline = () => vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);

const item = (more: Partial<NewItem> = {}): NewItem => ({
  userId: RAVI,
  key: crypto.randomUUID(),
  kind: "comment",
  ticketNumber: FIRST,
  fields: { content: "Needs a new breaker." },
  photos: [],
  madeAt: "2026-11-22T10:00:00.000Z",
  failures: 0,
  ...more,
});

const paths = () => sent.mock.calls.map(([url]) => url.replace("/api/v1/maintenance/", ""));
const kinds = async () => (await readItems(RAVI)).map(({ kind }) => kind);

describe("what was done without a connection", () => {
  test("is sent in its order, as the person who did it, each under a key of its own", async () => {
    const done = [
      item({ kind: "start", fields: { seen: "ASSIGNED" } }),
      item(),
      item({ kind: "resolve", fields: { resolution: "Breaker replaced.", seen: "IN_PROGRESS" } }),
    ];
    for (const each of done) await addItem(each);

    expect(await sendWaiting(RAVI)).toEqual({ count: 3 });
    expect(paths()).toEqual([`${FIRST}/start`, `${FIRST}/comments`, `${FIRST}/resolution`]);
    expect(sent.mock.calls.map(([, { headers }]) => headers)).toEqual(
      done.map(({ key }) => ({
        "idempotency-key": key,
        "x-khaki-person": RAVI,
        "content-type": "application/json",
      })),
    );
    expect(JSON.parse(sent.mock.calls[0]?.[1].body as string)).toEqual({ seen: "ASSIGNED" });
    expect(await readItems(RAVI)).toEqual([]);
  });

  test("stays when the answer is lost, and is sent under the same key again", async () => {
    await addItem(item({ key: "the-same-key" }));
    answers = [isGone];
    expect(await sendWaiting(RAVI)).toEqual({ count: 0, stopped: "unreachable" });
    expect(await sendWaiting(RAVI)).toEqual({ count: 1 });
    expect(
      sent.mock.calls.map(([, { headers }]) => (headers as Record<string, string>)["idempotency-key"]),
    ).toEqual(["the-same-key", "the-same-key"]);
  });

  test.each([
    ["another network's page", () => new Response("<h1>Welcome to the hotel</h1>"), "unreachable"],
    ["a server that restarts", refuses(503, {}), "unreachable"],
    ["too many at once", refuses(429, {}), "unreachable"],
    ["a session that has ended", refuses(401, { reason: "people.not_signed_in" }), "signed-out"],
  ])("stays as it is behind %s", async (_, answer, stopped) => {
    await addItem(item());
    answers = [answer];
    expect(await sendWaiting(RAVI)).toEqual({ count: 0, stopped });
    expect(await readItems(RAVI)).toMatchObject([{ failures: 0 }]);
    expect((await readItems(RAVI))[0]).not.toHaveProperty("problem");
  });

  test("waits for a decision when refused; what came later there waits too, other requests go on", async () => {
    await addItem(item({ kind: "resolve", fields: { resolution: "Done.", seen: "IN_PROGRESS" } }));
    await addItem(item({ ticketNumber: SECOND }));
    await addItem(item());
    answers = [refuses(409, { detail: "Somebody was faster." })];

    expect(await sendWaiting(RAVI)).toEqual({ count: 1, isRefused: true });
    expect(paths()).toEqual([`${FIRST}/resolution`, `${SECOND}/comments`]);
    expect(await readItems(RAVI)).toMatchObject([
      { kind: "resolve", problem: { status: 409, message: "Somebody was faster." } },
      { kind: "comment", ticketNumber: FIRST },
    ]);
    expect(await sendWaiting(RAVI), "nothing goes until somebody has decided").toEqual({ count: 0 });
  });

  test("is a person's business after five faults of the server, not an endless loop", async () => {
    await addItem(item());
    answers = Array.from({ length: 5 }, () => refuses(500, {}));
    for (let n = 0; n < 5; n++) await sendWaiting(RAVI);
    expect(await readItems(RAVI)).toMatchObject([{ problem: { status: 500 } }]);
  });

  test("with photos that never get through lets other requests go on after three times", async () => {
    // The DOM of these tests has files that no database can copy.
    vi.spyOn(FormData.prototype, "append").mockReturnValue();
    await addItem(item({ photos: [{ name: "breaker.jpg", size: 4_000_000 } as File] }));
    await addItem(item({ ticketNumber: SECOND }));
    answers = Array.from({ length: 3 }, () => isTooLate);
    for (let n = 0; n < 2; n++) expect(await sendWaiting(RAVI)).toEqual({ count: 0, stopped: "unreachable" });
    expect(await sendWaiting(RAVI)).toEqual({ count: 1 });
    expect(await readItems(RAVI)).toMatchObject([
      { ticketNumber: FIRST, problem: { message: expect.stringContaining("too large for this connection") } },
    ]);
  });

  test("gets another key when the page's own was used for something else", async () => {
    await addItem(item({ key: "of-a-kept-page" }));
    answers = [refuses(409, { reason: "idempotency.key_reused" })];
    expect(await sendWaiting(RAVI)).toEqual({ count: 1 });
  });

  test("of one person is never sent or shown as another's", async () => {
    await addItem(item());
    expect(await sendWaiting(MEERA)).toEqual({ count: 0 });
    expect(sent).not.toHaveBeenCalled();
    await removeOthers(MEERA);
    expect(await readItems(RAVI)).toEqual([]);
  });

  test("of whoever did not sign out is gone with the next person's page, before a form shows it", async () => {
    const dropped = vi.fn();
    vi.stubGlobal("caches", {
      keys: async () => ["khaki-shell", `khaki-pages-${RAVI}`, `khaki-pages-${MEERA}`],
      delete: async (name: string) => dropped(name),
    });
    takeDevice(RAVI);
    localStorage.setItem("draft:comment", "{}");
    takeDevice(RAVI);
    expect(localStorage.getItem("draft:comment"), "the same person again").toBe("{}");
    await waitFor(() => expect(dropped.mock.calls.flat()).toEqual(Array(2).fill(`khaki-pages-${MEERA}`)));

    dropped.mockReset();
    takeDevice(MEERA);
    expect(localStorage.getItem("draft:comment")).toBeNull();
    await waitFor(() => expect(dropped.mock.calls.flat()).toEqual([`khaki-pages-${RAVI}`]));
    vi.stubGlobal("caches", undefined);
  });

  test("is gone after signing out, with everything half typed", async () => {
    await addItem(item());
    localStorage.setItem(`draft:comment:${FIRST}`, "{}");
    localStorage.setItem("theme", "dark");
    await wipeDevice();
    expect(await readItems(RAVI)).toEqual([]);
    expect(Object.keys(localStorage)).toEqual(["theme"]);
  });
});

describe("a form that leaves without a connection", () => {
  function leave(kind: string, fields: Record<string, string>, wasSent = false) {
    const form = document.createElement("form");
    form.dataset.offline = kind;
    const data = new FormData();
    for (const [name, value] of Object.entries({ ticketNumber: FIRST, $ACTION_ID: "x", ...fields }))
      data.append(name, value);
    return takeOver({ form, data, wasSent }, RAVI);
  }

  test("is kept as the API reads it; resolving after starting has seen that start", async () => {
    expect(await leave("start", { seen: "ASSIGNED" })).toMatchObject({ ok: true });
    expect(await leave("resolve", { seen: "ASSIGNED", resolution: "Replaced." })).toMatchObject({ ok: true });
    expect((await readItems(RAVI)).map(({ fields }) => fields)).toEqual([
      { seen: "ASSIGNED" },
      { seen: "IN_PROGRESS", resolution: "Replaced." },
    ]);
  });

  test("keeps its key only if the server may have seen it", async () => {
    await leave("comment", { content: "One", idempotencyKey: "key-of-the-page" });
    await leave("comment", { content: "Two", idempotencyKey: "key-of-the-page" }, true);
    const [one, two] = await readItems(RAVI);
    expect(one?.key).not.toBe("key-of-the-page");
    expect(two?.key).toBe("key-of-the-page");
  });

  test("is refused when it says nothing or waits already", async () => {
    expect(await leave("comment", { content: "  " })).toMatchObject({
      ok: false,
      fields: { content: [/./] },
    });
    await leave("start", { seen: "ASSIGNED" });
    expect(await leave("start", { seen: "ASSIGNED" })).toMatchObject({
      ok: false,
      error: { kind: "offline" },
    });
    expect(await kinds()).toEqual(["start"]);
    expect(await leave("assign", {})).toBeNull();
  });
});

describe("on the page", () => {
  const action = vi.fn(async () => ({ ok: true as const, data: {} }));
  const page = () =>
    render(
      <>
        <Offline userId={RAVI} keepsPages={false} />
        <ActionForm action={action} submitLabel="Send comment" data-offline="comment">
          <input type="hidden" name="ticketNumber" value={FIRST} />
          <Field name="content" label="Comment">
            <Textarea />
          </Field>
        </ActionForm>
        <form
          data-sign-out=""
          onSubmit={(event) => {
            event.preventDefault();
            signedOut();
          }}
        >
          <button type="submit">Sign out</button>
        </form>
      </>,
    );
  const write = async (text: string) => {
    await userEvent.type(screen.getByLabelText("Comment"), text);
    await userEvent.click(screen.getByRole("button", { name: "Send comment" }));
  };

  test("a comment is kept, shown as waiting, and sent on return", async () => {
    const connection = goOffline();
    page();
    await write("Breaker is hot.");
    expect(await screen.findByText("1 on this device")).toBeInTheDocument();
    expect(screen.getByRole("status")).toHaveTextContent(
      "You are offline. What you do is kept on this device",
    );
    await waitFor(() => expect(screen.getByLabelText("Comment")).toHaveValue(""));
    expect(action).not.toHaveBeenCalled();

    connection.mockReturnValue(true);
    fireEvent(window, new Event("online"));
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("Sent: 1 thing"));
    expect(paths()).toEqual([`${FIRST}/comments`]);
    expect(refresh).toHaveBeenCalled();
  });

  test("what another tab has sent is said here, too, and the page is as it is now", async () => {
    await addItem(item({ problem: { status: 409, message: "Somebody was faster." } }));
    page();
    await screen.findByText("1 on this device");
    const other = new BroadcastChannel("khaki-offline-sent");
    await removeEverything();
    other.postMessage({ count: 2 });
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("Sent: 2 things"));
    expect(refresh).toHaveBeenCalled();
    other.close();
  });

  test("with a connection a form goes to the server, unless something waits on its request", async () => {
    page();
    await write("Nothing unusual.");
    await waitFor(() => expect(action).toHaveBeenCalledTimes(1));
    expect(await readItems(RAVI)).toEqual([]);

    answers = [isGone, isGone, isGone, isGone];
    await addItem(item());
    await screen.findByText("1 on this device");
    await write("Behind the other.");
    await screen.findByText("2 on this device");
    expect(action).toHaveBeenCalledTimes(1);
  });

  test("what was refused says why, can be discarded, and can be tried again as things are now", async () => {
    const asked = vi.spyOn(window, "confirm").mockReturnValue(true);
    const problem = { status: 409, message: "Somebody was faster." };
    const fault = { status: 500, message: "The estate had a fault." };
    await addItem(item({ kind: "start", fields: { seen: "ASSIGNED" }, problem }));
    await addItem(item({ ticketNumber: SECOND, problem }));
    await addItem(
      item({ kind: "start", ticketNumber: "MNT-2026-00003", fields: { seen: "ASSIGNED" }, problem: fault }),
    );
    page();
    await userEvent.click(await screen.findByText("3 on this device"));
    expect(screen.getByRole("status")).toHaveTextContent("3 things need your attention");
    const [first, second, third] = within(
      screen.getByRole("list", { name: "Waiting on this device" }),
    ).getAllByRole("listitem");
    expect(second).toHaveTextContent("Somebody was faster.");
    await userEvent.click(within(second as HTMLElement).getByRole("button", { name: "Discard" }));
    expect(asked).toHaveBeenCalled();
    await userEvent.click(within(first as HTMLElement).getByRole("button", { name: "Try again" }));
    await waitFor(async () => expect(await readItems(RAVI)).toHaveLength(1));
    expect(sent.mock.calls[0]?.[1].body).toBe("{}");
    await userEvent.click(within(third as HTMLElement).getByRole("button", { name: "Try again" }));
    await waitFor(async () => expect(await readItems(RAVI)).toEqual([]));
    expect(sent.mock.calls[1]?.[1].body, "nobody was faster: it was seen as it was").toBe(
      '{"seen":"ASSIGNED"}',
    );
  });

  test("signing out asks before unsent work is lost, and needs a connection", async () => {
    const asked = vi.spyOn(window, "confirm").mockReturnValue(false);
    const told = vi.spyOn(window, "alert").mockReturnValue();
    answers = Array.from({ length: 9 }, () => isGone);
    await addItem(item());
    page();
    await screen.findByText("1 on this device");
    const leaving = screen.getByRole("button", { name: "Sign out" });
    await userEvent.click(leaving);
    await waitFor(() =>
      expect(asked).toHaveBeenCalledWith(expect.stringContaining("One thing you did offline")),
    );
    expect(await kinds()).toEqual(["comment"]);
    expect(signedOut).not.toHaveBeenCalled();

    const connection = goOffline();
    await waitFor(async () => {
      await userEvent.click(leaving);
      expect(told).toHaveBeenCalled();
    });
    expect(told).toHaveBeenCalled();
    connection.mockReturnValue(true);
    asked.mockReturnValue(true);
    await userEvent.click(leaving);
    await waitFor(() => expect(told).toHaveBeenLastCalledWith(expect.stringContaining("does not answer")));
    expect(await kinds(), "nothing is lost for nothing").toEqual(["comment"]);
    answers = [];
    await userEvent.click(leaving);
    await waitFor(() => expect(signedOut).toHaveBeenCalledTimes(1));
    expect(await readItems(RAVI)).toEqual([]);
  });

  test("the device is asked what waits, even before the page has looked", async () => {
    const asked = vi.spyOn(window, "confirm").mockReturnValue(false);
    await addItem(item({ problem: { status: 409, message: "Somebody was faster." } }));
    page();
    await userEvent.click(screen.getByRole("button", { name: "Sign out" }));
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    expect(signedOut).not.toHaveBeenCalled();
  });

  test("what is kept of a page is renewed after a form of it has gone through", async () => {
    const postMessage = vi.fn();
    const worker = Object.assign(new EventTarget(), { controller: { postMessage } });
    Object.defineProperty(navigator, "serviceWorker", { value: worker, configurable: true });
    page();
    await screen.findByRole("region", { name: "On this device" });
    await write("The kept copy does not say this yet.");
    const renewed = { type: "keep", path: location.pathname, anew: true };
    await waitFor(() => expect(postMessage).toHaveBeenCalledWith(renewed, []));
    expect(postMessage).toHaveBeenCalledWith({ type: "person", person: RAVI }, []);
    Reflect.deleteProperty(navigator, "serviceWorker");
  });

  test("the form that resolves is there when its own page did not answer, whatever the browser says", async () => {
    const work = () => (
      <OfflineWorkLive userId={RAVI} ticketNumber={FIRST} isStarted resolveForm={<p>What was done?</p>} />
    );
    const { unmount } = render(work());
    expect(screen.queryByText("What was done?")).not.toBeInTheDocument();
    unmount();
    Element.prototype.scrollIntoView = vi.fn();
    location.hash = "#resolve-here";
    render(work());
    expect(screen.getByText("What was done?")).toBeInTheDocument();
    location.hash = "";
  });

  test("an item that has gone meanwhile is not brought back", async () => {
    await changeItem(99, (old) => ({ ...old, failures: 1 }));
    expect(await readItems(RAVI)).toEqual([]);
  });
});
