-- When the queue tries a delivery (real time): what it has lost is handed to it again.
ALTER TABLE "delivery" ADD COLUMN "next_try_at" timestamp with time zone;
