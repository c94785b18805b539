ALTER TABLE "cancel_link" ADD COLUMN "asked_at" timestamp (3) with time zone NOT NULL;--> statement-breakpoint
ALTER TABLE "cancel_link" ADD COLUMN "texted" text NOT NULL;--> statement-breakpoint
ALTER TABLE "cancel_link" ADD COLUMN "begun_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cancel_link" ADD COLUMN "undo_begun_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "cancel_link_waiting" ON "cancel_link" USING btree ("asked_at") WHERE "cancel_link"."texted" = 'waiting';