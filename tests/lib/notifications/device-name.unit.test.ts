import { expect, test } from "vitest";
import { deviceName } from "@/lib/notifications/push/device-name";

const MOZILLA = "Mozilla/5.0";
test.each([
  [`${MOZILLA} (Linux; Android 15; Pixel 9) Chrome/140.0.0.0 Mobile Safari/537.36`, "Chrome on Android"],
  [
    `${MOZILLA} (Linux; Android 15) SamsungBrowser/28.0 Chrome/130 Safari/537.36`,
    "Samsung Internet on Android",
  ],
  [
    `${MOZILLA} (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`,
    "Edge on Windows",
  ],
  [`${MOZILLA} (X11; Ubuntu; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0`, "Firefox on Linux"],
  [
    `${MOZILLA} (iPhone; CPU iPhone OS 18_6 like Mac OS X) Version/18.6 Mobile/15E148 Safari/604.1`,
    "Safari on iPhone",
  ],
  [`${MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) Version/18.6 Safari/605.1.15`, "Safari on Mac"],
  ["curl/8.5.0", "A browser"],
  [null, "A browser"],
])("%s", (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});
