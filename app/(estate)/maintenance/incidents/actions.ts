"use server";
import { endIncident } from "@/lib/maintenance/incidents/end-incident";
import { linkRequest } from "@/lib/maintenance/incidents/link-request";
import { resolveTogether } from "@/lib/maintenance/incidents/resolve-together";
import { endIncidentInput, linkInput, resolveTogetherInput } from "@/lib/maintenance/incidents/schema";
import { unlinkRequest } from "@/lib/maintenance/incidents/unlink-request";
import { defineAction } from "@/lib/web/define-action";

const pages = ["/maintenance/incidents", "/maintenance/incidents/[id]"];

export const linkAction = defineAction({
  schema: linkInput,
  verb: linkRequest,
  done: ({ ticketNumber }) => ({ message: `${ticketNumber} belongs to it now.`, revalidate: pages }),
});

export const unlinkAction = defineAction({
  schema: linkInput,
  verb: unlinkRequest,
  done: ({ ticketNumber }) => ({ message: `${ticketNumber} is on its own again.`, revalidate: pages }),
});

export const resolveTogetherAction = defineAction({
  schema: resolveTogetherInput,
  verb: resolveTogether,
  done: ({ rows, hasEnded }) => ({
    message: `${rows.filter(({ isDone }) => isDone).length} of ${rows.length} resolved.${hasEnded ? " The incident has ended." : ""}`,
    revalidate: pages,
  }),
});

export const endIncidentAction = defineAction({
  schema: endIncidentInput,
  verb: endIncident,
  done: () => ({ message: "The incident has ended.", revalidate: pages }),
});
