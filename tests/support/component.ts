import "@testing-library/jest-dom/vitest";
import { format } from "node:util";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeEach, expect, vi } from "vitest";

// A busy machine is slow; a test that waits in vain may take this long.
configure({ asyncUtilTimeout: 5_000 });

// React reports wrong props, missing keys and broken hydration through console.error: each fails its test.
// A test that expects an error replaces the spy: vi.spyOn(console, "error").mockImplementation(() => {}).
const complaints: string[] = [];

beforeEach(() => {
  complaints.length = 0;
  vi.spyOn(console, "error").mockImplementation((...said) => {
    complaints.push(format(...said));
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  expect(complaints, "console.error was called").toEqual([]);
});

// The files of a worker share its process and its document: each leaves them as it found them.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
  vi.resetModules();
});
