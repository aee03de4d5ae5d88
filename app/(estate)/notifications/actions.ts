"use server";
import { markAllRead } from "@/lib/notifications/mark-all-read";
import { markRead } from "@/lib/notifications/mark-read";
import { markAllReadInput, markReadInput } from "@/lib/notifications/schema";
import { defineAction } from "@/lib/web/define-action";

const revalidate = ["/notifications"];

export const markReadAction = defineAction({
  schema: markReadInput,
  verb: markRead,
  done: () => ({ revalidate }),
});

export const markAllReadAction = defineAction({
  schema: markAllReadInput,
  verb: markAllRead,
  done: ({ marked }) => ({
    revalidate,
    message: marked === 1 ? "One marked as read." : `${marked} marked as read.`,
  }),
});
