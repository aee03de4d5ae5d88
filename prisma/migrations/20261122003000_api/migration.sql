-- CreateTable
CREATE TABLE "access_tokens" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" TEXT[],
    "token_hash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "session_version" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "access_tokens_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "access_token_name" CHECK (length(name) BETWEEN 1 AND 60),
    CONSTRAINT "access_token_scopes" CHECK (cardinality(scopes) > 0 AND array_position(scopes, NULL) IS NULL),
    -- A year and the days that a change of clocks or a leap year adds.
    CONSTRAINT "access_token_ends" CHECK (expires_at > created_at AND expires_at <= created_at + interval '367 days')
);

-- CreateIndex
CREATE UNIQUE INDEX "access_tokens_token_hash_key" ON "access_tokens"("token_hash");

-- CreateIndex
CREATE INDEX "access_tokens_user_id_created_at_id_idx" ON "access_tokens"("user_id", "created_at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "access_tokens" ADD CONSTRAINT "access_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- When it was last used is no change of the token.
CREATE TRIGGER audit AFTER INSERT OR UPDATE OF name, scopes, expires_at, revoked_at OR DELETE ON access_tokens
  FOR EACH ROW EXECUTE FUNCTION audit_row();
