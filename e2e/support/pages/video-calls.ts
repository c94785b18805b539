import type { Fault } from "../control-room.ts";
import { kris, krisNotProven, type Pages } from "./state.ts";

const from = { path: "/me/appointments", loggedIn: kris };
const dietitian = (then: string) => ({ link: "Dietitian", then });
const silent: Fault = { api: "video-rooms", kind: "status", status: 500, count: 40 };
const title = "Your video call";

/** Appointments by video: the page of the call, the test of camera and sound, and inviting somebody. */
export const videoCallPages: Pages = {
  "/[person]/appointments/[id]/video": {
    signedIn: true,
    states: [
      {
        ...{ ...from, name: "too early", way: dietitian("/video"), heading: title },
        shows: "You can join from",
        onlyWithScript: ["If this page is open then, the way in appears by itself."],
      },
      {
        ...{ ...from, name: "silent", way: dietitian("/video"), faults: [silent] },
        ...{ heading: "We could not reach the video service", shows: "01632 960110" },
      },
      {
        ...{ ...from, name: "not by video", way: { link: "Lung function test", then: "/video" } },
        heading: "This is not a video appointment",
      },
      {
        ...{ name: "not proven", path: "/me/appointments/none/video", loggedIn: krisNotProven },
        heading: "Prove who you are",
      },
    ],
  },
  "/[person]/appointments/[id]/video/invite": {
    signedIn: true,
    states: [
      {
        ...from,
        name: "asked",
        way: dietitian("/video/invite"),
        heading: "Invite someone to your video call",
      },
    ],
  },
  "/[person]/appointments/[id]/video/test": {
    signedIn: true,
    states: [
      {
        ...{
          ...from,
          name: "not begun",
          way: dietitian("/video/test"),
          heading: "Test your camera and sound",
        },
        onlyWithScript: ["Start the test", "Play a sound"],
      },
    ],
  },
};
