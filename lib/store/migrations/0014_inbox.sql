-- Nobody could read what was received before: those rows stay, each in a thread of its own, under the key that sealed them.
ALTER TABLE "received_message" ADD COLUMN "application" text;--> statement-breakpoint
ALTER TABLE "received_message" ADD COLUMN "thread" text NOT NULL DEFAULT '';--> statement-breakpoint
ALTER TABLE "received_message" ADD COLUMN "sealed_head" text NOT NULL DEFAULT '';--> statement-breakpoint
ALTER TABLE "received_message" ADD COLUMN "key_id" text NOT NULL DEFAULT 'draft';--> statement-breakpoint
ALTER TABLE "received_message" ADD COLUMN "reply" text NOT NULL DEFAULT 'none';--> statement-breakpoint
ALTER TABLE "received_message" ADD COLUMN "read_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "received_message" ADD COLUMN "flagged_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "received_message" ADD COLUMN "removed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "received_message" ADD COLUMN "replied_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "received_message" SET "thread" = "id";--> statement-breakpoint
ALTER TABLE "received_message" ALTER COLUMN "thread" DROP DEFAULT, ALTER COLUMN "sealed_head" DROP DEFAULT, ALTER COLUMN "key_id" DROP DEFAULT, ALTER COLUMN "reply" DROP DEFAULT;--> statement-breakpoint
CREATE INDEX "received_message_thread" ON "received_message" USING btree ("thread");--> statement-breakpoint
CREATE INDEX "received_message_key" ON "received_message" USING btree ("key_id");--> statement-breakpoint
CREATE INDEX "received_message_unread" ON "received_message" USING btree ("recipient") WHERE "received_message"."read_at" is null and "received_message"."removed_at" is null and "received_message"."channel" = 'in-app';--> statement-breakpoint
CREATE TABLE "message_reply" (
	"id" text PRIMARY KEY NOT NULL,
	"message_id" text NOT NULL REFERENCES "received_message"("id"),
	"sealed" text NOT NULL,
	"key_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"taken_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "message_reply_once" ON "message_reply" USING btree ("message_id");--> statement-breakpoint
CREATE TABLE "message_receipt" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"message_id" text NOT NULL,
	"application" text NOT NULL,
	"status" text NOT NULL,
	"sealed" text NOT NULL,
	"key_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "message_receipt_once" ON "message_receipt" USING btree ("message_id","status");--> statement-breakpoint
CREATE INDEX "message_receipt_day" ON "message_receipt" USING btree ("application","at");--> statement-breakpoint
CREATE TABLE "delivery" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"about" text NOT NULL,
	"owner" text,
	"topic" text,
	"once" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"fault" text,
	"made_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "delivery_once" ON "delivery" USING btree ("once");--> statement-breakpoint
CREATE INDEX "delivery_due" ON "delivery" USING btree ("due_at") WHERE "delivery"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "delivery_state" ON "delivery" USING btree ("state","kind");--> statement-breakpoint
CREATE TABLE "push_subscription" (
	"id" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"endpoint" text NOT NULL,
	"sealed" text NOT NULL,
	"key_id" text NOT NULL,
	"topics" text[] NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"taken_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "push_subscription_endpoint" ON "push_subscription" USING btree ("endpoint");--> statement-breakpoint
CREATE INDEX "push_subscription_owner" ON "push_subscription" USING btree ("owner");--> statement-breakpoint
CREATE TABLE "known_person" (
	"person" text PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"surgery" text,
	"since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "known_person_surgery" ON "known_person" USING btree ("surgery");--> statement-breakpoint
GRANT UPDATE ON "received_message" TO front_door_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "message_reply", "message_receipt", "delivery", "known_person" TO front_door_app;--> statement-breakpoint
GRANT USAGE ON SEQUENCE "message_receipt_id_seq" TO front_door_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "push_subscription" TO front_door_app;
