/** Makes the browser have a camera and a microphone that it makes up, and allow them: for `launchOptions.args`. */
export const madeUpCamera = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];
