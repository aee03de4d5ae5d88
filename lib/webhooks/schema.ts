import { z } from "zod";
import { lineOfText } from "@/lib/people/plain-text";
import { revisionInput } from "@/lib/platform/revision-input";
import { OFFERED } from "./offered";

const endpointId = z.uuid("There is no such endpoint.");
/** The revision on the screen of whoever changes it. */
const seen = revisionInput("Which one was on the screen?");
const ADDRESS = "Please enter a complete address, such as https://hooks.example.org/estate.";

const url = z
  .string(ADDRESS)
  .trim()
  .max(500, "Please use at most 500 characters.")
  .transform((text, context) => {
    const read = URL.canParse(text) ? new URL(text) : null;
    const problem = read ? problemOf(read) : ADDRESS;
    if (read && !problem) return read.href;
    context.addIssue({ code: "custom", message: problem ?? ADDRESS });
    return z.NEVER;
  });

function problemOf({ protocol, username, password, hash }: URL): string | null {
  if (protocol !== "https:" && protocol !== "http:") return ADDRESS;
  if (username || password)
    return "Please leave the name and password out: messages are signed, that is how the other side knows them.";
  return hash ? "Please leave out what follows the #: it is never sent." : null;
}

const facts = {
  name: lineOfText(60, "Please say what it is for, such as “Accounts software”."),
  url,
  activities: z
    .preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z.array(z.enum(OFFERED, "Please choose from the list.")).min(1, "Please choose at least one activity."),
    )
    .transform((chosen) => OFFERED.filter((name) => chosen.includes(name))),
};

export const addEndpointInput = z.object(facts);
export const editEndpointInput = z.object({ endpointId, seen, ...facts });
export const aboutEndpointInput = z.object({ endpointId });
export const switchEndpointInput = z.object({
  endpointId,
  isEnabled: z.enum(["true", "false"], "On or off?").transform((value) => value === "true"),
});
export const sendAgainInput = z.object({ deliveryId: z.uuid("There is no such message.") });

/** What the address of the log says; nonsense is its first page. */
export const logInput = z.object({
  status: z.enum(["QUEUED", "SENT", "FAILED", "SKIPPED"]).optional().catch(undefined),
  after: z.string().max(200).optional().catch(undefined),
});

export type AddEndpointInput = z.output<typeof addEndpointInput>;
export type EditEndpointInput = z.output<typeof editEndpointInput>;
export type AboutEndpointInput = z.output<typeof aboutEndpointInput>;
export type SwitchEndpointInput = z.output<typeof switchEndpointInput>;
export type SendAgainInput = z.output<typeof sendAgainInput>;
export type LogInput = z.output<typeof logInput>;
