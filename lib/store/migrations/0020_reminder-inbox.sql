-- Who is told when a reminder comes, and about whom; what was made before is told by nothing but the page.
ALTER TABLE "reminder" ADD COLUMN "inbox" text;--> statement-breakpoint
ALTER TABLE "reminder" ADD COLUMN "person" text;
