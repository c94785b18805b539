/** What a video call needs. */
export type Device = "camera" | "microphone";

/** Why a device cannot be used: there is none, it is not allowed, or something else holds it. */
export type Trouble = "none" | "refused" | "busy";

const asked: Readonly<Record<Device, MediaStreamConstraints>> = {
  camera: { video: true },
  microphone: { audio: true },
};

/** W3C Media Capture and Streams, getUserMedia: the names of its errors. */
function troubleOf(error: unknown): Trouble {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotFoundError" || name === "OverconstrainedError") return "none";
  return name === "NotReadableError" || name === "AbortError" ? "busy" : "refused";
}

/** Asks for one device; gives its tracks, or why there are none. */
async function askFor(device: Device): Promise<readonly MediaStreamTrack[] | Trouble> {
  try {
    return (await navigator.mediaDevices.getUserMedia(asked[device])).getTracks();
  } catch (error) {
    return troubleOf(error);
  }
}

/** Asks for both, one after the other, so that a microphone alone still works; the stream holds what there is. */
export async function askForDevices(): Promise<{
  stream: MediaStream;
  trouble: Partial<Record<Device, Trouble>>;
}> {
  const stream = new MediaStream();
  const trouble: Partial<Record<Device, Trouble>> = {};
  for (const device of ["camera", "microphone"] as const) {
    const tracks = await askFor(device);
    if (typeof tracks === "string") trouble[device] = tracks;
    else tracks.forEach((track) => stream.addTrack(track));
  }
  return { stream, trouble };
}

const looksEveryMs = 100;

/** Tells how loud it is, from 0 to 1, ten times a second, until the returned function is called. */
export function watchLevel(stream: MediaStream, tell: (level: number) => void): () => void {
  if (stream.getAudioTracks().length === 0) return () => undefined;
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Uint8Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getByteTimeDomainData(samples);
    // Silence is 128.
    tell(samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample - 128)), 0) / 128);
  }, looksEveryMs);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}
