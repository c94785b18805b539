"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { askForDevices, watchLevel, type Device, type Trouble } from "./devices.ts";

type Troubles = Readonly<Record<Trouble, string>>;

export interface DeviceTestWords {
  start: string;
  stop: string;
  asking: string;
  picture: string;
  cameraOn: string;
  level: string;
  listening: string;
  heard: string;
  sound: string;
  soundPlayed: string;
  stopped: string;
  camera: Troubles;
  microphone: Troubles;
}

interface Found {
  readonly stream: MediaStream;
  readonly trouble: Partial<Record<Device, Trouble>>;
}

/** Louder than a quiet room, of 1. */
const loudEnough = 0.05;

/** One second of a tone; the context is closed after it, so that it can be played again and again. */
function playTone(): void {
  const context = new AudioContext();
  const tone = context.createOscillator();
  tone.connect(context.destination);
  tone.onended = () => void context.close();
  tone.start();
  tone.stop(context.currentTime + 1);
}

interface WithWords {
  words: DeviceTestWords;
}

function SoundTest({ words }: WithWords) {
  const [played, setPlayed] = useState(false);
  const play = () => {
    playTone();
    setPlayed(true);
  };
  return (
    <>
      <button className="nhsuk-button nhsuk-button--secondary" type="button" onClick={play}>
        {words.sound}
      </button>
      <p role="status">{played && words.soundPlayed}</p>
    </>
  );
}

/** What camera and microphone give, while the test runs; they are let go when it ends. */
function Running({ words, found, onHeard }: WithWords & { found: Found; onHeard: () => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const meter = useRef<HTMLMeterElement>(null);
  const { camera, microphone } = found.trouble;
  useEffect(() => {
    const { stream } = found;
    if (video.current) video.current.srcObject = stream;
    const unwatch = watchLevel(stream, (level) => {
      if (meter.current) meter.current.value = level;
      if (level > loudEnough) onHeard();
    });
    return () => {
      unwatch();
      stream.getTracks().forEach((track) => track.stop());
    };
  }, [found, onHeard]);
  return (
    <>
      {camera === undefined && (
        <video
          className="nhsuk-image__img"
          ref={video}
          aria-label={words.picture}
          autoPlay
          muted
          playsInline
        />
      )}
      {microphone === undefined && (
        <p>
          <label htmlFor="level">{words.level}</label> <meter id="level" ref={meter} min={0} max={1} />
        </p>
      )}
    </>
  );
}

/** What was found, in words; said again when the person is heard. */
function Told({ words, found, heard }: WithWords & { found: Found; heard: boolean }) {
  const { camera, microphone } = found.trouble;
  return (
    <>
      <p>{camera ? words.camera[camera] : words.cameraOn}</p>
      <p>{microphone ? words.microphone[microphone] : words[heard ? "heard" : "listening"]}</p>
    </>
  );
}

/**
 * The test of camera, microphone and sound. It runs in the browser alone: nothing that it sees or hears is sent or
 * kept. Without script it is not there; the page says so.
 */
export function DeviceTest({ words }: WithWords) {
  const [said, say] = useState<"asking" | "stopped">();
  const [found, setFound] = useState<Found | null>(null);
  const [heard, setHeard] = useState(false);
  const onHeard = useCallback(() => setHeard(true), []);
  const start = async () => {
    say("asking");
    setHeard(false);
    setFound(await askForDevices());
  };
  const stop = () => {
    setFound(null);
    say("stopped");
  };
  return (
    <div className="app-with-script">
      <div role="status">
        {found === null ? said && <p>{words[said]}</p> : <Told {...{ words, found, heard }} />}
      </div>
      {found !== null && <Running {...{ words, found, onHeard }} />}
      <button
        className={found === null ? "nhsuk-button" : "nhsuk-button nhsuk-button--secondary"}
        type="button"
        onClick={found === null ? () => void start() : stop}
      >
        {found === null ? words.start : words.stop}
      </button>
      <div>
        <SoundTest words={words} />
      </div>
    </div>
  );
}
