import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { PersonItem } from "@/lib/people/person-item";
import type { FormAction } from "@/lib/web/form-state";
import { DecideForm } from "./decide-form";
import { PersonStatus } from "./person-status";

export function PeopleTable({
  label,
  people,
  back,
  deactivate,
  reactivate,
}: {
  label: string;
  people: PersonItem[];
  back: string;
  deactivate: FormAction;
  reactivate: FormAction;
}) {
  return (
    <Table label={label}>
      <TableHead>
        <Th>Name</Th>
        <Th>About</Th>
        <Th>Status</Th>
        <Th>Registered</Th>
        <Th>
          <span className="sr-only">Actions</span>
        </Th>
      </TableHead>
      <TableBody>
        {people.map((person) => (
          <TableRow key={person.id}>
            <Td>
              <span className="block break-words font-medium">{person.name}</span>
              <span className="block break-all text-muted">{person.email}</span>
            </Td>
            <Td label="About">{person.about}</Td>
            <Td label="Status">
              <PersonStatus person={person} />
            </Td>
            <Td label="Registered">
              <Time {...person.registered} />
            </Td>
            <Td>
              {person.mayDecide && person.status === "ACTIVE" && (
                <DecideForm
                  action={deactivate}
                  person={person}
                  back={back}
                  label="Deactivate"
                  pendingLabel="Deactivating…"
                />
              )}
              {person.mayDecide && person.status === "DEACTIVATED" && (
                <DecideForm
                  action={reactivate}
                  person={person}
                  back={back}
                  label="Reactivate"
                  pendingLabel="Reactivating…"
                />
              )}
            </Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
