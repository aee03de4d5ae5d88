"use server";
import { unsubscribeInput } from "@/lib/notifications/schema";
import { unsubscribe } from "@/lib/notifications/unsubscribe";
import { USE_TOKEN } from "@/lib/people/limits";
import { defineAction } from "@/lib/web/define-action";

export const unsubscribeAction = defineAction({
  isPublic: true,
  limit: USE_TOKEN,
  schema: unsubscribeInput,
  verb: unsubscribe,
  done: ({ isAll, label }) => ({
    redirect: `/unsubscribe?${new URLSearchParams({ done: isAll ? "all" : label })}`,
  }),
});
