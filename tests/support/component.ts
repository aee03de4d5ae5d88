import "@testing-library/jest-dom/vitest";
import { format } from "node:util";
import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach, expect, vi } from "vitest";

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
