ALTER TABLE "cancel_link" ADD COLUMN "tried_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cancel_link" ADD COLUMN "changed_from" text;