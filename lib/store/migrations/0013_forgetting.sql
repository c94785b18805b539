GRANT INSERT, UPDATE ON "feed_cursor" TO front_door_app;--> statement-breakpoint
ALTER TABLE "feed_cursor" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "application_reads" ON "feed_cursor" FOR SELECT TO front_door_app USING (true);--> statement-breakpoint
CREATE POLICY "application_forgets" ON "feed_cursor" FOR INSERT TO front_door_app WITH CHECK ("feed" = 'relationships-forgotten');--> statement-breakpoint
CREATE POLICY "application_forgets_again" ON "feed_cursor" FOR UPDATE TO front_door_app USING ("feed" = 'relationships-forgotten') WITH CHECK ("feed" = 'relationships-forgotten');
