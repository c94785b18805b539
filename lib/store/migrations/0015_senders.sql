-- Which receipts the sender of a message wants at once; those kept before had none.
ALTER TABLE "received_message" ADD COLUMN "receipts" text[] NOT NULL DEFAULT '{}';--> statement-breakpoint
ALTER TABLE "known_person" ADD COLUMN "key_id" text NOT NULL DEFAULT '';--> statement-breakpoint
ALTER TABLE "known_person" ALTER COLUMN "key_id" DROP DEFAULT;--> statement-breakpoint
CREATE INDEX "message_reply_key" ON "message_reply" USING btree ("key_id");--> statement-breakpoint
CREATE INDEX "message_receipt_key" ON "message_receipt" USING btree ("key_id");--> statement-breakpoint
CREATE INDEX "known_person_key" ON "known_person" USING btree ("key_id");--> statement-breakpoint
CREATE TABLE "sender_use" (
	"application" text PRIMARY KEY NOT NULL,
	"second" bigint NOT NULL,
	"in_second" integer NOT NULL,
	"minute" bigint NOT NULL,
	"in_minute" integer NOT NULL
);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "sender_use" TO front_door_app;
