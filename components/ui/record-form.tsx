import type { ComponentProps, ReactNode } from "react";
import { ActionForm } from "./action-form";

type Props = Omit<ComponentProps<typeof ActionForm>, "pendingLabel" | "resetOnSuccess" | "children"> & {
  /** Which one, and what whoever edits it saw of it; a new one has none yet. */
  edits?: Readonly<Record<string, string | number>> | undefined;
  children: ReactNode;
};

/** Saves something new, or something as it is now. */
export const RecordForm = ({ edits = {}, children, ...form }: Props) => (
  <ActionForm pendingLabel="Saving…" resetOnSuccess={false} {...form}>
    {Object.entries(edits).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {children}
  </ActionForm>
);
