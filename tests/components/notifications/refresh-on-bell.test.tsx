import { render } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { RefreshOnBell } from "@/components/notifications/refresh-on-bell";

const refresh = vi.fn();
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));
beforeEach(() => refresh.mockClear());

const ring = (detail: object) => window.dispatchEvent(new CustomEvent("khaki:bell", { detail }));

test("the list is taken anew when the bell says something else, and only then", () => {
  const { unmount } = render(<RefreshOnBell unread={2} newest="n1" />);

  ring({ unread: 2 });
  ring({ unread: 2, latest: "n1" });
  expect(refresh).not.toHaveBeenCalled();

  ring({ unread: 3, latest: "n2" });
  ring({ unread: 0 });
  expect(refresh).toHaveBeenCalledTimes(2);

  unmount();
  ring({ unread: 9 });
  expect(refresh).toHaveBeenCalledTimes(2);
});
