-- Notifications on devices: web push as a way of its own (lib/notifications/push).

ALTER TYPE "channel" ADD VALUE 'PUSH';

ALTER TABLE "notification_types" ADD COLUMN "push" BOOLEAN NOT NULL DEFAULT true;

-- What the estate signs its pushes with; the private half is encrypted with a key that is not in the database.
CREATE TABLE "push_keys" (
    "public_key" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "push_keys_pkey" PRIMARY KEY ("public_key")
);

-- A browser that its person told to show notifications. Not audited: what it looks like would be enough to follow it.
CREATE TABLE "push_subscriptions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "push_subscriptions_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "push_subscription_name" CHECK (length(name) BETWEEN 1 AND 60),
    CONSTRAINT "push_subscription_endpoint" CHECK (endpoint ~ '^https?://' AND length(endpoint) <= 1000),
    CONSTRAINT "push_subscription_keys" CHECK (length(p256dh) = 87 AND length(auth) = 22)
);

-- Kinds of notifications that a person does not want on devices.
CREATE TABLE "muted_pushes" (
    "user_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "muted_pushes_pkey" PRIMARY KEY ("user_id","type")
);

-- A browser shows the notifications of one person: whoever switched them on last.
CREATE UNIQUE INDEX "push_subscriptions_endpoint_key" ON "push_subscriptions"("endpoint");
CREATE INDEX "push_subscriptions_user_id_created_at_id_idx" ON "push_subscriptions"("user_id", "created_at" DESC, "id" DESC);
CREATE INDEX "push_subscriptions_public_key_idx" ON "push_subscriptions"("public_key");

-- AddForeignKey
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_public_key_fkey" FOREIGN KEY ("public_key") REFERENCES "push_keys"("public_key") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "muted_pushes" ADD CONSTRAINT "muted_pushes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whatever ends a person's sessions (a new password, "sign out everywhere", deactivation, …) ends their devices, too.
CREATE FUNCTION forget_devices() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM push_subscriptions WHERE user_id = NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER forget_devices AFTER UPDATE OF session_version, status ON users FOR EACH ROW
  WHEN (OLD.session_version IS DISTINCT FROM NEW.session_version OR (OLD.status = 'ACTIVE' AND NEW.status <> 'ACTIVE'))
  EXECUTE FUNCTION forget_devices();
