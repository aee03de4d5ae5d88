import { KeyRound } from "lucide-react";
import { TokenForm } from "@/components/people/tokens/token-form";
import { type TokenItem, TokenList } from "@/components/people/tokens/token-list";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { linkClass } from "@/components/ui/link-class";
import { listTokens, type TokenLine } from "@/lib/people/tokens/queries";
import { SCOPE_LABEL, scopesFor } from "@/lib/people/tokens/scopes";
import { type EstateFormat, formatDate, formatDateTime, formatRelative } from "@/lib/platform/format";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { createTokenAction, revokeTokenAction } from "./actions";

export const metadata = { title: "Access tokens" };

export default async function TokensPage() {
  const [actor, format] = await Promise.all([requireUser(), estateSettings()]);
  const now = new Date();
  const tokens = await listTokens(actor, now);
  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        title="Access tokens"
        breadcrumbs={[{ href: "/profile", label: "Profile" }]}
        description={
          <>
            For programs of yours that use the estate’s API in your name.{" "}
            <a href="/api/docs" className={linkClass}>
              What the API can do
            </a>
          </>
        }
      />
      <div className="grid gap-6">
        <Card>
          <CardHeader
            title="Your tokens"
            description="Signing out everywhere, or a new password, ends all of them."
          />
          <CardBody>
            {tokens.length ? (
              <TokenList
                items={tokens.map((token) => itemOf(token, format, now))}
                action={revokeTokenAction}
              />
            ) : (
              <EmptyState icon={<KeyRound />} title="You have none" level={3}>
                Most people never need one. Make one below for a program that asks for it.
              </EmptyState>
            )}
          </CardBody>
        </Card>
        <Card>
          <CardHeader title="Make a token" />
          <CardBody>
            <TokenForm
              action={createTokenAction}
              choices={scopesFor(actor).map((scope) => ({ scope, label: SCOPE_LABEL[scope] }))}
            />
          </CardBody>
        </Card>
      </div>
    </div>
  );
}

const UNTIL: Record<TokenLine["state"], (day: string) => string> = {
  active: (day) => `Good until ${day}`,
  expired: (day) => `Was good until ${day}`,
  ended: () => "Ended when you signed out everywhere or changed your password",
};

function itemOf(
  { expiresAt, lastUsedAt, state, ...token }: TokenLine,
  format: EstateFormat,
  now: Date,
): TokenItem {
  return {
    ...token,
    until: UNTIL[state](formatDate(expiresAt, format)),
    isActive: state === "active",
    lastUsed: lastUsedAt && {
      iso: lastUsedAt.toISOString(),
      relative: formatRelative(lastUsedAt, now, format),
      exact: formatDateTime(lastUsedAt, format),
    },
  };
}
