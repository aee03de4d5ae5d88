"use server";

import { createToken } from "@/lib/people/tokens/create-token";
import { revokeToken } from "@/lib/people/tokens/revoke-token";
import { createTokenInput, revokeTokenInput } from "@/lib/people/tokens/schema";
import { defineAction } from "@/lib/web/define-action";

export const createTokenAction = defineAction({
  schema: createTokenInput,
  verb: createToken,
  done: () => ({ revalidate: ["/profile/tokens"] }),
});

export const revokeTokenAction = defineAction({
  schema: revokeTokenInput,
  verb: revokeToken,
  done: ({ name }) => ({ message: `“${name}” is revoked.`, revalidate: ["/profile/tokens"] }),
});
