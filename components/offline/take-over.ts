import { isKind, KINDS, type Kind, type NewItem } from "@/components/offline/item";
import { addItem, readItems } from "@/components/offline/storage";
import type { LeavingForm } from "@/components/ui/keep-for-later";
import { newKey } from "@/components/ui/new-key";
import type { FormState } from "@/lib/web/form-state";

const OWN_FIELDS = ["ticketNumber", "idempotencyKey"];

/** Keeps a form on this device; null when it is not one of those that can wait. */
export async function takeOver(left: LeavingForm, userId: string): Promise<FormState<never>> {
  const kind = left.form.dataset.offline;
  const ticketNumber = left.data.get("ticketNumber");
  if (!isKind(kind) || typeof ticketNumber !== "string") return null;
  const missing = missingText(kind, left.data);
  if (missing) return missing;

  try {
    return await keep(kind, ticketNumber, left, userId);
  } catch {
    return refused(
      "This device could not keep this. Nothing you typed is lost: try again with a connection.",
    );
  }
}

async function keep(
  kind: Kind,
  ticketNumber: string,
  left: LeavingForm,
  userId: string,
): Promise<FormState<never>> {
  const earlier = (await readItems(userId)).filter((item) => item.ticketNumber === ticketNumber);
  if (kind !== "comment" && earlier.some((item) => item.kind === kind))
    return refused(`“${KINDS[kind].label}” waits on this device already. It is sent when you are back.`);
  const hasStarted = earlier.some((item) => item.kind === "start" && !item.problem);
  askToStay();
  await addItem(newItem(kind, ticketNumber, left, userId, hasStarted));
  return { ok: true, data: undefined as never };
}

let hasAsked = false;

/** Some browsers ask the person: nobody waits for the answer. */
function askToStay() {
  if (hasAsked) return;
  hasAsked = true;
  navigator.storage?.persist?.().catch(() => {});
}

function newItem(
  kind: Kind,
  ticketNumber: string,
  { data, wasSent }: LeavingForm,
  userId: string,
  hasStarted: boolean,
): NewItem {
  const fields: Record<string, string> = {};
  for (const [name, value] of data)
    if (typeof value === "string" && !name.startsWith("$") && !OWN_FIELDS.includes(name))
      fields[name] = value;
  // Whoever has started it here and now resolves it has seen what the server will say by then.
  if (kind === "resolve" && hasStarted) fields.seen = "IN_PROGRESS";
  const photos = data.getAll("photos").filter((each) => each instanceof File && each.size > 0) as File[];
  const formKey = data.get("idempotencyKey");
  return {
    userId,
    // The server may have it already and only its answer was lost: then it must know it again. Otherwise a new key,
    // because a page that this device kept brings the same one each time it is opened.
    key: wasSent && typeof formKey === "string" ? formKey : newKey(),
    kind,
    ticketNumber,
    fields,
    photos,
    madeAt: new Date().toISOString(),
    failures: 0,
  };
}

function missingText(kind: Kind, data: FormData): FormState<never> {
  const needed = { comment: "content", resolve: "resolution", start: null }[kind];
  if (!needed || String(data.get(needed) ?? "").trim()) return null;
  const message = kind === "comment" ? "Please write a comment." : "Please write what was done.";
  return { ok: false, fields: { [needed]: [message] } };
}

const refused = (message: string): FormState<never> => ({ ok: false, error: { kind: "offline", message } });
