import { z } from "zod";
import { StaffRole, UserType } from "@/lib/generated/prisma/enums";
import { markAllRead } from "@/lib/notifications/mark-all-read";
import { markRead } from "@/lib/notifications/mark-read";
import { listNotifications } from "@/lib/notifications/queries";
import { markAllReadInput, markReadInput } from "@/lib/notifications/schema";
import { PERMISSIONS } from "@/lib/platform/actor";
import { defineOperation } from "../operation";
import { flag, instant, page, paging } from "../shapes";

const permissions = Object.fromEntries(PERMISSIONS.map((each) => [each, z.boolean()])) as Record<
  (typeof PERMISSIONS)[number],
  z.ZodBoolean
>;

const me = defineOperation({
  method: "GET",
  path: "/me",
  tag: "Your account",
  summary: "Who you are",
  scope: "people:read",
  input: z.object({}),
  answer: z
    .object({
      userId: z.uuid(),
      name: z.string(),
      email: z.string(),
      userType: z.enum(UserType),
      isAdmin: z.boolean(),
      staff: z.object({ staffId: z.uuid(), role: z.enum(StaffRole), ...permissions }).nullable(),
      resident: z
        .object({
          residentId: z.uuid(),
          flatNumber: z.string(),
          block: z.string(),
          isCommitteeMember: z.boolean(),
        })
        .nullable(),
    })
    .meta({ id: "Me" }),
  verb: async (actor) => actor,
});

const notifications = defineOperation({
  method: "GET",
  path: "/notifications",
  tag: "Notifications",
  summary: "List your notifications",
  description: "Newest first.",
  scope: "people:read",
  input: z.object({ unread: flag, type: z.string().max(100).optional(), ...paging }),
  answer: page(
    z
      .object({
        id: z.uuid(),
        type: z.string(),
        title: z.string(),
        message: z.string(),
        url: z.string(),
        isUrgent: z.boolean(),
        readAt: instant.nullable(),
        createdAt: instant,
      })
      .meta({ id: "Notification" }),
  ),
  verb: async (actor, { limit, ...asked }) => {
    const { rows, nextCursor } = await listNotifications(actor, asked, limit);
    return { items: rows, next: nextCursor };
  },
});

const readOne = defineOperation({
  method: "POST",
  path: "/notifications/{notificationId}/reading",
  tag: "Notifications",
  summary: "Mark one as read",
  scope: "community:write",
  input: markReadInput,
  answer: z.object({ url: z.string() }),
  verb: markRead,
});

const readAll = defineOperation({
  method: "POST",
  path: "/notifications/reading",
  tag: "Notifications",
  summary: "Mark all as read",
  scope: "community:write",
  input: markAllReadInput,
  answer: z.object({ marked: z.int() }),
  verb: markAllRead,
});

export const OWN = [me, notifications, readOne, readAll];
