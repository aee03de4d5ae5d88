import { ActionForm } from "@/components/ui/action-form";
import { Avatar } from "@/components/ui/avatar";
import type { FormAction } from "@/lib/web/form-state";

type Person = { email: string; name: string; roleLabel: string };

/** Demo mode only: each button signs in as that invented person. */
export function DemoSignIn({
  action,
  next,
  people,
}: {
  action: FormAction;
  next: string;
  people: readonly Person[];
}) {
  return (
    <section aria-labelledby="demo-heading" className="mt-9 border-t pt-6">
      <h2 id="demo-heading" className="font-semibold text-base">
        Look around as…
      </h2>
      <p className="mt-1 mb-4 text-muted text-sm">This is a demo estate. Everybody in it is invented.</p>
      <ActionForm action={action}>
        <input type="hidden" name="next" value={next} />
        <ul className="grid gap-2 sm:grid-cols-2">
          {people.map(({ email, name, roleLabel }) => (
            <li key={email}>
              <button
                type="submit"
                name="demo"
                value={email}
                className="flex min-h-control w-full items-center gap-3 rounded border border-line-strong bg-raised px-3 py-2 text-left transition-colors hover:bg-hover"
              >
                <Avatar name={name} />
                <span className="min-w-0">
                  <span className="block truncate font-medium text-sm">{name}</span>
                  <span className="block truncate text-muted text-xs">{roleLabel}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </ActionForm>
    </section>
  );
}
