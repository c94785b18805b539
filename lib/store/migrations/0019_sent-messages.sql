CREATE TABLE "message_file" (
	"id" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"draft" text NOT NULL,
	"sealed_head" text NOT NULL,
	"key_id" text NOT NULL,
	"content" "bytea" NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "message_file_draft" ON "message_file" USING btree ("draft");--> statement-breakpoint
CREATE INDEX "message_file_owner" ON "message_file" USING btree ("owner");--> statement-breakpoint
CREATE INDEX "message_file_expires_at" ON "message_file" USING btree ("expires_at");--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON "message_file" TO front_door_app;
