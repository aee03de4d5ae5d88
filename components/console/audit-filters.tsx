import { AUDIT, auditHref, isNarrowed } from "@/components/console/audit-url";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { type FilterChip, FilterChips } from "@/components/ui/filter-chips";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { ACTION_LABEL, entityLabel } from "@/lib/audit/labels";
import type { AuditListInput } from "@/lib/audit/schema";

/** Which entries: one GET form, the state is the address. `names` says who and what the ids in it are. */
export function AuditFilters({
  list,
  entities,
  names,
}: {
  list: AuditListInput;
  entities: string[];
  names: ReadonlyMap<string, string>;
}) {
  const chips = chosen(list, names);
  return (
    <div className="grid gap-3">
      {/* biome-ignore lint/a11y/useSemanticElements: <search> is unknown to the test browser, and a form can say it itself */}
      <form
        key={auditHref(list)}
        role="search"
        action={AUDIT}
        className="grid grid-cols-2 items-end gap-3 lg:grid-cols-[1fr_1fr_1.4fr_1fr_1fr_auto]"
      >
        <Field name="entity" label="What">
          <Select defaultValue={list.entity ?? ""}>
            <option value="">Everything</option>
            {entities.map((entity) => (
              <option key={entity} value={entity}>
                {entityLabel(entity)}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="action" label="Action">
          <Select defaultValue={list.action ?? ""}>
            <option value="">Any</option>
            {Object.entries(ACTION_LABEL).map(([action, label]) => (
              <option key={action} value={action}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="person" label="By whom" className="max-lg:col-span-2">
          <Input type="search" defaultValue={list.person} placeholder="Name or email" maxLength={100} />
        </Field>
        <Field name="from" label="From">
          <Input type="date" defaultValue={list.from} />
        </Field>
        <Field name="to" label="To">
          <Input type="date" defaultValue={list.to} />
        </Field>
        {(["id", "actor", "request"] as const).map(
          (name) => list[name] && <input key={name} type="hidden" name={name} value={list[name]} />,
        )}
        <Button type="submit" variant="primary" className="max-lg:col-span-2">
          Show
        </Button>
      </form>
      {chips.length > 0 && (
        <FilterChips
          label="Chosen filters"
          chips={chips}
          {...(isNarrowed(list) ? { clearHref: AUDIT } : {})}
        />
      )}
    </div>
  );
}

const NOBODY = { system: "The system", database: "Straight in the database" } as const;

/** What the form's fields do not show. */
function chosen(list: AuditListInput, names: ReadonlyMap<string, string>): FilterChip[] {
  const { id, actor, request } = list;
  const who =
    actor === "system" || actor === "database" ? NOBODY[actor] : actor && (names.get(actor) ?? "One person");
  return [
    ...(id
      ? [
          {
            label: `Only ${
              id
                .split(",")
                .map((each) => names.get(each))
                .find(Boolean) ?? id
            }`,
            href: auditHref(list, { id: undefined }),
            active: true,
          },
        ]
      : []),
    ...(who ? [{ label: `By ${who}`, href: auditHref(list, { actor: undefined }), active: true }] : []),
    ...(request
      ? [{ label: `Request id ${request}`, href: auditHref(list, { request: undefined }), active: true }]
      : []),
    ...(actor
      ? []
      : (["system", "database"] as const).map((by) => ({
          label: NOBODY[by],
          href: auditHref(list, { actor: by }),
        }))),
  ];
}
