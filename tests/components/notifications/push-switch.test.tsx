import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PushDevices } from "@/components/notifications/push-devices";
import { PushKinds } from "@/components/notifications/push-kinds";
import { PushSwitch } from "@/components/notifications/push-switch";

const PUBLIC_KEY = Buffer.from("the estate's key").toString("base64url");
const register = vi.fn();
const remove = vi.fn();

/** What the browser has, and what it answers when it is asked. */
let asked: ReturnType<typeof vi.fn>;
let subscribed: { unsubscribe: () => Promise<boolean>; options: object } | null;
const unsubscribe = vi.fn(async () => {
  subscribed = null;
  return true;
});
const subscribe = vi.fn(async () => {
  const options = { applicationServerKey: new TextEncoder().encode("the estate's key").buffer };
  subscribed = { unsubscribe, options };
  return {
    toJSON: () => ({ endpoint: "https://push.example/1", keys: { p256dh: "BKey", auth: "secret==" } }),
  };
});

function aBrowser(permission: NotificationPermission, answer: NotificationPermission = "granted") {
  const state = { permission };
  asked = vi.fn(async () => {
    state.permission = answer;
    return answer;
  });
  vi.stubGlobal("isSecureContext", true);
  vi.stubGlobal("PushManager", class {});
  vi.stubGlobal("Notification", {
    requestPermission: asked,
    get permission() {
      return state.permission;
    },
  });
  const registration = { pushManager: { getSubscription: async () => subscribed, subscribe } };
  const serviceWorker = { ready: Promise.resolve(registration), getRegistration: async () => registration };
  Object.defineProperty(navigator, "serviceWorker", { value: serviceWorker, configurable: true });
}

const show = (deviceId: string | null = null, publicKey: string | null = PUBLIC_KEY) =>
  render(<PushSwitch {...{ publicKey, deviceId, register, remove }} />);

beforeEach(() => {
  subscribed = null;
  register
    .mockReset()
    .mockResolvedValue({ ok: true, data: {}, message: "Notifications come to this device." });
  remove.mockReset().mockResolvedValue({ ok: true, data: {} });
});
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, "serviceWorker");
});

test("the browser is asked only when it is turned on; then the estate knows the device", async () => {
  aBrowser("default");
  show();
  const button = await screen.findByRole("button", { name: "Turn on" });
  expect(asked).not.toHaveBeenCalled();

  await userEvent.click(button);

  expect(await screen.findByText("This device gets them")).toBeVisible();
  expect(subscribe).toHaveBeenCalledWith({ userVisibleOnly: true, applicationServerKey: PUBLIC_KEY });
  const [, form] = register.mock.lastCall as [unknown, FormData];
  expect(Object.fromEntries(form)).toEqual({
    endpoint: "https://push.example/1",
    p256dh: "BKey",
    auth: "secret",
  });

  await userEvent.click(screen.getByRole("button", { name: "Turn off" }));
  expect(await screen.findByRole("button", { name: "Turn on" })).toBeVisible();
  expect(unsubscribe).toHaveBeenCalled();
});

test("who says no to the browser reads what to do", async () => {
  aBrowser("default", "denied");
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Turn on" }));

  expect(await screen.findByText("Blocked by this browser")).toBeVisible();
  expect(screen.getByText(/allow notifications, and reload the page/)).toBeVisible();
  expect(screen.queryByRole("button")).toBeNull();
  expect(register).not.toHaveBeenCalled();
});

test("a refusal of the estate is said, and the device stays off", async () => {
  aBrowser("granted");
  register.mockResolvedValue({
    ok: false,
    error: { kind: "limit_reached", message: "Ten devices are the most." },
  });
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Turn on" }));

  expect(await screen.findByRole("alert")).toHaveTextContent("Ten devices are the most.");
  expect(screen.getByRole("button", { name: "Turn on" })).toBeVisible();
});

test("a subscription that was made for an earlier key is renewed", async () => {
  aBrowser("granted");
  const applicationServerKey = new TextEncoder().encode("an earlier key").buffer;
  subscribed = { unsubscribe, options: { applicationServerKey } };
  unsubscribe.mockClear();
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Turn on" }));

  expect(await screen.findByText("This device gets them")).toBeVisible();
  expect(unsubscribe).toHaveBeenCalledOnce();
});

test("where it is not possible it says so: no such browser, an iPhone's, an estate without a key", async () => {
  vi.stubGlobal("isSecureContext", false);
  const { unmount } = show();
  expect(await screen.findByText("Not possible in this browser")).toBeVisible();
  unmount();

  vi.spyOn(navigator, "userAgent", "get").mockReturnValue(
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6) Safari/604.1",
  );
  const second = show();
  expect(await screen.findByText("One step first")).toBeVisible();
  second.unmount();

  aBrowser("granted");
  show(null, null);
  expect(await screen.findByText("Not ready yet")).toBeVisible();
  expect(screen.queryByRole("button")).toBeNull();
});

test("the list names the devices, and the choice of kinds has what the person knows", async () => {
  const at = { iso: "2026-11-22T10:00:00.000Z", relative: "an hour ago", exact: "22 Nov 2026, 15:30" };
  render(
    <>
      <PushDevices
        devices={[
          { id: "d1", name: "Chrome on Android", isThis: true, wasUsed: true, at },
          { id: "d2", name: "Firefox on Windows", isThis: false, wasUsed: false, at },
        ]}
        action={remove}
      />
      <PushKinds
        kinds={[
          { type: "maintenance_comment", label: "New comment", isWanted: false },
          { type: "maintenance_closed", label: "Request closed", isWanted: true },
        ]}
        action={remove}
      />
    </>,
  );
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Chrome on Android This deviceLast used an hour ago/),
    expect.stringMatching(/^Firefox on Windows Switched on an hour ago/),
  ]);
  await userEvent.click(screen.getByRole("button", { name: "Remove Firefox on Windows" }));
  expect((remove.mock.lastCall as [unknown, FormData])[1].get("deviceId")).toBe("d2");

  await userEvent.click(screen.getByText("What comes there"));
  await userEvent.click(screen.getByLabelText("Request closed"));
  await userEvent.click(screen.getByRole("button", { name: "Save choice" }));
  const [, form] = remove.mock.lastCall as [unknown, FormData];
  expect([form.getAll("offered"), form.getAll("wanted")]).toEqual([
    ["maintenance_comment", "maintenance_closed"],
    [],
  ]);
});
