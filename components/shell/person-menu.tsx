import { ChevronsUpDown, CircleUser, LogOut } from "lucide-react";
import { NavLink } from "@/components/shell/nav-link";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { SubmitButton } from "@/components/ui/submit-button";
import { ThemeSwitch } from "@/components/ui/theme-switch";

export type Person = { name: string; roleLabel: string; flat?: string };

const item = "flex min-h-control w-full items-center gap-2.5 rounded-sm px-2.5 text-sm hover:bg-hover";

/** Who is signed in, the theme and the way out. The browser's own popover: opens without JavaScript. */
export function PersonMenu({
  id,
  person,
  signOut,
  place,
}: {
  id: string;
  person: Person;
  signOut: (form: FormData) => void | Promise<void>;
  place: "sidebar" | "top-bar";
}) {
  const about = [person.roleLabel, person.flat].filter(Boolean).join(" · ");
  const sidebar = place === "sidebar";

  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={sidebar ? undefined : `${person.name}: profile, theme, sign out`}
        className={cx(
          "flex items-center rounded text-left transition-colors hover:bg-hover",
          sidebar ? "w-full gap-3 p-2" : "size-11 justify-center",
        )}
      >
        <Avatar name={person.name} />
        {sidebar && (
          <>
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium text-sm leading-5">{person.name}</span>
              <span className="block truncate text-muted text-xs">{about}</span>
            </span>
            <ChevronsUpDown aria-hidden="true" className="size-4 shrink-0 text-faint" />
          </>
        )}
      </button>
      <div
        id={id}
        popover="auto"
        className={cx(
          "fixed w-60 rounded bg-raised p-1 text-ink shadow-pop",
          sidebar ? "inset-auto bottom-[4.5rem] left-3" : "inset-auto top-14 right-3",
        )}
      >
        {!sidebar && (
          <div className="mb-1 border-b px-2.5 py-2">
            <p className="truncate font-medium text-sm">{person.name}</p>
            <p className="truncate text-muted text-xs">{about}</p>
          </div>
        )}
        <NavLink href="/profile" className={item}>
          <CircleUser aria-hidden="true" className="size-4 text-muted" /> Profile and preferences
        </NavLink>
        <div className="px-1.5 py-1.5">
          <ThemeSwitch />
        </div>
        <form action={signOut} className="border-t pt-1">
          <SubmitButton
            variant="ghost"
            pendingLabel="Signing out…"
            className="w-full justify-start! gap-2.5! px-2.5! font-normal!"
          >
            <span className="flex items-center gap-2.5">
              <LogOut aria-hidden="true" className="text-muted" /> Sign out
            </span>
          </SubmitButton>
        </form>
      </div>
    </>
  );
}
