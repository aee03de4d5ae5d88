import { z } from "zod";
import { listAudit } from "@/lib/audit/queries";
import { recordShownEntries } from "@/lib/audit/record-shown";
import { ACTIONS, auditListInput } from "@/lib/audit/schema";
import type { UserActor } from "@/lib/platform/actor";
import { sha256 } from "@/lib/platform/ids";
import { readSettings, SETTINGS, type Settings } from "@/lib/platform/settings";
import { changeSettings } from "@/lib/settings/change-settings";
import { assertMayChangeSettings } from "@/lib/settings/permissions";
import { restoreSetting } from "@/lib/settings/restore-setting";
import { restoreSettingInput } from "@/lib/settings/schema";
import { defineChange, defineOperation } from "../operation";
import { instant, page, paging } from "../shapes";
import { subjectOf } from "../subject";

async function settingsFor(actor: UserActor): Promise<Settings> {
  assertMayChangeSettings(actor);
  return readSettings();
}

const versionOf = (settings: Settings) => sha256(JSON.stringify(settings)).slice(0, 16);

const settings = defineOperation({
  method: "GET",
  path: "/settings",
  tag: "Settings",
  summary: "Read the settings",
  description: "For administrators.",
  scope: "admin:read",
  input: z.object({}),
  answer: SETTINGS,
  version: versionOf,
  verb: settingsFor,
});

export const ALL_SETTINGS = subjectOf(settings);

const change = defineChange({
  method: "PATCH",
  path: "/settings",
  tag: "Settings",
  summary: "Change settings",
  description: "Only what is given. It holds from now on.",
  scope: "admin:write",
  input: SETTINGS.partial().strict(),
  answer: z.object({ changed: z.array(z.string()) }),
  current: settingsFor,
  version: versionOf,
  verb: (actor, changes, seen) => changeSettings(actor, { changes: changes as Partial<Settings>, seen }),
});

const audit = defineOperation({
  method: "GET",
  path: "/audit",
  tag: "Audit",
  summary: "Read the audit",
  description: "Newest first; for administrators.",
  scope: "admin:read",
  input: z.object({
    entity: z
      .string()
      .regex(/^[\w.]{1,60}$/)
      .optional()
      .meta({ description: "The table, such as maintenance_requests." }),
    id: z.string().trim().min(1).max(150).optional(),
    action: z.enum(ACTIONS).optional(),
    actor: z.union([z.uuid(), z.enum(["system", "database"])]).optional(),
    from: z.iso.date().optional().meta({ description: "Days of the estate's calendar, both included." }),
    to: z.iso.date().optional(),
    request: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .optional()
      .meta({ description: "A request's id, from a problem." }),
    ...paging,
  }),
  answer: page(
    z.object({
      id: z.string(),
      at: instant,
      entity: z.string(),
      entityId: z.string(),
      action: z.enum(ACTIONS),
      changes: z.record(z.string(), z.unknown()).meta({ description: "By column: [before, after]." }),
      actorId: z.uuid().nullable(),
      actorLabel: z.string(),
      requestId: z.string().nullable(),
    }),
  ),
  verb: async (actor, { limit, ...filter }) => {
    const { timeZone } = await readSettings();
    const { rows, nextCursor } = await listAudit(actor, auditListInput.parse(filter), timeZone, limit);
    await recordShownEntries(actor, rows);
    const items = rows.map((row) => ({
      ...row,
      id: String(row.id),
      action: row.action as (typeof ACTIONS)[number],
      changes: row.changes as Record<string, unknown>,
    }));
    return { items, next: nextCursor };
  },
});

const restore = defineOperation({
  method: "DELETE",
  path: "/settings/{key}",
  tag: "Settings",
  summary: "Restore a setting's default",
  subject: ALL_SETTINGS,
  scope: "admin:write",
  input: restoreSettingInput,
  answer: z.object({ key: z.string(), label: z.string() }),
  verb: restoreSetting,
});

export const CONSOLE = [settings, change, restore, audit];
