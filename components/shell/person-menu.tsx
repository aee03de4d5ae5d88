import { NavLink } from "@/components/shell/nav-link";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import { SubmitButton } from "@/components/ui/submit-button";
import { ThemeSwitch } from "@/components/ui/theme-switch";

export type Person = { name: string; roleLabel: string; flat?: string };

const panelId = "person-menu";
const aboutOf = ({ roleLabel, flat }: Person) => [roleLabel, flat].filter(Boolean).join(" · ");

/** Who is signed in; opens the one panel. */
export function PersonButton({ person, place }: { person: Person; place: "sidebar" | "top-bar" }) {
  const sidebar = place === "sidebar";
  return (
    <button
      type="button"
      popoverTarget={panelId}
      aria-label={sidebar ? undefined : `${person.name}: profile, theme, sign out`}
      className={sidebar ? `person ${iconClass("chevrons-up-down")} icon-end` : "square person-square"}
    >
      <Avatar name={person.name} />
      {sidebar && (
        <span>
          <b>{person.name}</b>
          <small>{aboutOf(person)}</small>
        </span>
      )}
    </button>
  );
}

/** The person's pages, the theme and the way out. The browser's own popover: opens without JavaScript. */
export function PersonPanel({
  person,
  signOut,
}: {
  person: Person;
  signOut: (form: FormData) => void | Promise<void>;
}) {
  return (
    <div id={panelId} popover="auto" className="person-panel">
      <p>
        <b>{person.name}</b>
        <small>{aboutOf(person)}</small>
      </p>
      <NavLink href="/profile" className={cx("person-item", iconClass("circle-user"))}>
        Profile and preferences
      </NavLink>
      <div className="p-1.5">
        <ThemeSwitch />
      </div>
      <form action={signOut} data-sign-out="" className="border-t pt-1">
        <SubmitButton
          variant="ghost"
          pendingLabel="Signing out…"
          className={cx("person-item", iconClass("log-out"))}
        >
          Sign out
        </SubmitButton>
      </form>
    </div>
  );
}
