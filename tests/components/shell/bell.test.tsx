import { act, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { Bell } from "@/components/shell/bell";
import { notify } from "@/components/ui/notify";

const push = vi.fn();
vi.mock("next/navigation", async (original) => ({
  ...(await original<object>()),
  useRouter: () => ({ push }),
  usePathname: () => "/",
}));
vi.mock("@/components/ui/notify", () => ({ notify: vi.fn() }));

class FakeEventSource {
  static made: FakeEventSource[] = [];
  closed = false;
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onerror?: () => void;
  constructor(readonly url: string) {
    FakeEventSource.made.push(this);
  }
  close() {
    this.closed = true;
  }
  say(message: unknown) {
    act(() => this.onmessage?.({ data: JSON.stringify(message) }));
  }
}

const stream = () => FakeEventSource.made.at(-1) as FakeEventSource;
const latest = { id: "n2", title: "Request assigned", message: "Ravi will come.", url: "/maintenance/MNT-1" };
const markAllRead = vi.fn(async () => {});
const known = { id: "n1", title: "Water off", message: "Thursday.", url: "/announcements/1", read: false };
const at = { iso: "2026-11-22T10:00:00Z", relative: "5 minutes ago", exact: "22 Nov 2026, 3:30 pm" };
const list = vi.fn<(url: string) => Promise<Response>>();
const answer = (...items: object[]) => list.mockImplementation(async () => Response.json(items));

beforeEach(() => {
  list.mockReset();
  answer({ ...known, at });
  vi.stubGlobal("fetch", list);
  FakeEventSource.made = [];
  vi.mocked(notify).mockClear();
  markAllRead.mockClear();
  vi.stubGlobal("EventSource", FakeEventSource);
});

function show(unread = 1) {
  return render(
    <Bell
      unread={unread}
      streamUrl="/api/v1/notifications/stream"
      listUrl="/api/v1/notifications/latest"
      markAllRead={markAllRead}
    />,
  );
}

// jsdom keeps popovers closed: what is in the panel is found as hidden, and opens only as we say.
const bell = () => screen.getByRole("button", { name: /^Notifications/ });
const rowOf = (name: RegExp) => screen.findByRole("link", { name, hidden: true });
function open() {
  const panel = screen.getByRole("region", { name: "Notifications", hidden: true });
  fireEvent(panel, Object.assign(new Event("toggle"), { newState: "open" }));
}

test("a new notification is counted and announced", () => {
  show();
  expect(bell()).toHaveAccessibleName("Notifications, 1 unread");

  stream().say({ unread: 2, latest });

  expect(stream().url).toBe("/api/v1/notifications/stream");
  expect(bell()).toHaveAccessibleName("Notifications, 2 unread");
  expect(notify).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ title: latest.title, detail: latest.message }),
  );
  vi.mocked(notify).mock.calls[0]?.[0].action?.onClick();
  expect(push).toHaveBeenCalledWith(latest.url);
});

test("the newest are fetched when somebody looks, and again when another comes", async () => {
  show();
  expect(list).not.toHaveBeenCalled();

  open();
  expect(await rowOf(/Unread: ?Water off/)).toHaveAttribute("href", known.url);
  expect(list).toHaveBeenCalledExactlyOnceWith("/api/v1/notifications/latest");

  answer({ ...latest, read: false, at }, { ...known, at });
  stream().say({ unread: 2, latest });
  expect(await rowOf(/Unread: ?Request assigned/)).toHaveAttribute("href", latest.url);
});

test("a list that cannot be fetched says so", async () => {
  show();
  list.mockRejectedValue(new TypeError("Failed to fetch"));

  open();

  expect(await screen.findByText(/could not be fetched/)).toBeInTheDocument();
});

test("without a connection it says so, fetches the list on return, and marking read is no fault of the page", async () => {
  const connection = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  list.mockRejectedValue(new TypeError("Failed to fetch"));
  markAllRead.mockRejectedValueOnce(new TypeError("Failed to fetch"));
  show(3);
  open();
  expect(await screen.findByText(/You are offline. Your notifications appear/)).toBeInTheDocument();

  await userEvent.click(screen.getByRole("button", { name: "Mark all read", hidden: true }));
  expect(notify).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ tone: "alert" }));
  expect(bell()).toHaveAccessibleName("Notifications, 3 unread");

  answer({ ...known, at });
  connection.mockReturnValue(true);
  fireEvent(window, new Event("online"));
  expect(await rowOf(/Unread: ?Water off/)).toBeInTheDocument();
});

test("what the server counts with a later page wins", () => {
  const page = show();
  stream().say({ unread: 4 });

  page.rerender(<Bell unread={0} streamUrl="/s" listUrl="/l" markAllRead={markAllRead} />);

  expect(bell()).toHaveAccessibleName("Notifications");
});

test("the same notification told twice is announced once", () => {
  show();

  stream().say({ unread: 2, latest });
  stream().say({ unread: 2, latest });

  expect(notify).toHaveBeenCalledTimes(1);
});

test("read elsewhere, the count goes away here", () => {
  show();

  stream().say({ unread: 0 });

  expect(bell()).toHaveAccessibleName("Notifications");
  expect(screen.queryByText("Mark all read")).not.toBeInTheDocument();
});

test("everything can be marked read", async () => {
  const user = userEvent.setup();
  show(3);
  open();

  await user.click(await screen.findByRole("button", { name: "Mark all read", hidden: true }));

  expect(markAllRead).toHaveBeenCalledTimes(1);
  expect(bell()).toHaveAccessibleName("Notifications");
  expect(await rowOf(/^Water off/)).toBeInTheDocument();
});

test("a lost stream is taken up again, each time after a longer wait", () => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random").mockReturnValue(0.5);
  try {
    show();
    for (const wait of [1_000, 2_000, 4_000]) {
      const made = FakeEventSource.made.length;
      stream().onerror?.();
      vi.advanceTimersByTime(wait - 1);
      expect(FakeEventSource.made).toHaveLength(made);
      vi.advanceTimersByTime(1);
      expect(FakeEventSource.made).toHaveLength(made + 1);
    }
    stream().onopen?.();
    stream().onerror?.();
    vi.advanceTimersByTime(1_000);
    expect(FakeEventSource.made).toHaveLength(5);
    expect(FakeEventSource.made.filter(({ closed }) => !closed)).toHaveLength(1);
  } finally {
    vi.useRealTimers();
  }
});

test("a hidden page holds no stream", () => {
  const visibility = vi.spyOn(document, "visibilityState", "get");
  const page = show();

  visibility.mockReturnValue("hidden");
  document.dispatchEvent(new Event("visibilitychange"));
  expect(stream().closed).toBe(true);

  visibility.mockReturnValue("visible");
  document.dispatchEvent(new Event("visibilitychange"));
  expect(FakeEventSource.made).toHaveLength(2);

  page.unmount();
  expect(stream().closed).toBe(true);
});
