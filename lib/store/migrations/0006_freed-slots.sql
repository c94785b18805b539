CREATE TABLE "feed_cursor" (
	"feed" text PRIMARY KEY NOT NULL,
	"cursor" text NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
GRANT SELECT ON "feed_cursor" TO front_door_app;
