CREATE TABLE "notify_callback" (
	"key" text PRIMARY KEY NOT NULL,
	"message_id" text NOT NULL,
	"message_reference" text NOT NULL,
	"channel" text,
	"status" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "received_message" (
	"id" text PRIMARY KEY NOT NULL,
	"recipient" text NOT NULL,
	"sender" text NOT NULL,
	"channel" text NOT NULL,
	"reference" text,
	"sealed" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "notify_callback_message" ON "notify_callback" USING btree ("message_reference","at");--> statement-breakpoint
CREATE UNIQUE INDEX "received_message_once" ON "received_message" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "received_message_recipient" ON "received_message" USING btree ("recipient","received_at");--> statement-breakpoint
GRANT SELECT, INSERT ON "received_message", "notify_callback" TO front_door_app;
