// The mixer behind game/web/mixer.py: channels that play decoded sounds on the browser's own
// audio thread. What is started in one frame starts on one sample.
soundcheck.audio = (() => {
  const SOON_S = 0.03; // long enough for the audio thread to hear of a whole frame's starts
  const SMOOTH_S = 0.008; // a volume that jumps would click
  const Context = window.AudioContext || window.webkitAudioContext;
  const context = Context ? new Context({ latencyHint: "interactive" }) : null;
  const channels = [];
  let startAt = 0;

  const channel = (number) =>
    (channels[number] ||= { gain: context.createGain(), sound: null, source: null, held: false });

  // Left and right by themselves, only for channels that ask for it.
  const sides = (one) => {
    if (one.sides) return one.sides;
    const [apart, left, right] = [context.createChannelSplitter(2), context.createGain(), context.createGain()];
    const together = context.createChannelMerger(2);
    Object.assign(one.gain, { channelCount: 2, channelCountMode: "explicit" });
    apart.connect(left, 0).connect(together, 0, 0);
    apart.connect(right, 1).connect(together, 0, 1);
    one.sides = { first: apart, left, right, last: together };
    return one.sides;
  };

  const wired = (one) => {
    one.gain.disconnect();
    if (!one.sides) return one.gain.connect(one.sound.gain);
    one.sides.last.disconnect();
    one.gain.connect(one.sides.first);
    return one.sides.last.connect(one.sound.gain);
  };

  const running = () => context.state === "running";

  // The same moment for all that is asked for before the audio clock has gone on.
  const moment = () => {
    if (context.currentTime + SOON_S > startAt + SOON_S / 2) startAt = context.currentTime + SOON_S;
    return startAt;
  };

  const silence = (one) => {
    if (!one.source) return;
    one.source.onended = null;
    one.source.stop();
    one.source.disconnect();
    one.source = null;
  };

  const begin = (one, when, offset) => {
    const source = context.createBufferSource();
    source.buffer = one.sound.buffer;
    source.loop = one.loop;
    source.connect(one.gain);
    wired(one);
    source.onended = () => {
      if (one.source === source) one.source = null;
    };
    source.start(when, offset);
    one.source = source;
    one.began = when - offset;
  };

  const position = (one, when) => {
    const passed = Math.max(0, when - one.began);
    const length = one.sound.buffer.duration;
    return one.loop ? passed % length : passed;
  };

  const sound = (buffer) => {
    const made = { buffer, gain: context.createGain(), seconds: buffer ? buffer.duration : 0 };
    made.gain.connect(context.destination);
    return made;
  };

  const decoded = (path) => context.decodeAudioData(soundcheck.file(path).slice().buffer);

  const play = (number, heard, loop, fadeMs, startS = 0) => {
    const one = channel(number);
    if (!loop && !running()) return; // nobody has pressed anything yet: it would come too late
    silence(one);
    Object.assign(one, { sound: heard, loop, held: false });
    const when = moment();
    one.gain.gain.cancelScheduledValues(0);
    one.gain.gain.value = fadeMs ? 0 : 1;
    if (fadeMs) one.gain.gain.setTargetAtTime(1, when, fadeMs / 3000);
    if (heard.buffer) begin(one, when, startS % heard.buffer.duration);
    else if (heard.ready) heard.ready.then(() => late(one, heard, when - startS));
  };

  // A loop that was still being decoded comes in where it would be by now, with the others.
  const late = (one, heard, when) => {
    if (one.sound !== heard || one.source || one.held || !heard.buffer) return;
    const now = context.currentTime + SOON_S;
    const passed = Math.max(0, now - when);
    if (one.loop) begin(one, now, passed % heard.buffer.duration);
    else if (passed < heard.buffer.duration) begin(one, now, passed);
  };

  const wake = () => {
    if (context && !running() && !document.hidden) context.resume().catch(() => {});
  };
  for (const event of ["pointerdown", "pointerup", "touchend", "keydown"])
    window.addEventListener(event, wake, true);
  document.addEventListener("visibilitychange", () => {
    if (context && document.hidden) context.suspend().catch(() => {});
    else wake();
  });

  return {
    context,
    channels,
    usable: Boolean(context),
    // Whether this browser decodes the game's sounds; older Safaris know no OGG.
    async decodes(path) {
      this.usable = Boolean(context) && (await decoded(path).then(() => true, () => false));
      return this.usable;
    },
    sound(path) {
      const made = sound(null);
      made.ready = decoded(path).then(
        (buffer) => Object.assign(made, { buffer, seconds: buffer.duration }),
        () => {},
      );
      return made;
    },
    silence(seconds) {
      const rate = context.sampleRate;
      return sound(context.createBuffer(1, Math.max(1, Math.round(seconds * rate)), rate));
    },
    forget(heard) {
      for (const one of channels)
        if (one && one.sound === heard) {
          silence(one);
          one.sound = null;
        }
      heard.gain.disconnect();
      heard.buffer = null;
    },
    play,
    free(first, count) {
      for (let number = first; number < count; number++) {
        const one = channels[number];
        if (!one || (!one.source && !one.held)) return number;
      }
      return count - 1;
    },
    busy(number) {
      return Boolean(channels[number]?.source || channels[number]?.held);
    },
    stop(number) {
      const one = channel(number);
      silence(one);
      one.held = false;
      one.sound = null;
    },
    fadeout(number, ms) {
      const one = channel(number);
      one.held = false;
      if (!one.source) return;
      one.gain.gain.setTargetAtTime(0, context.currentTime, ms / 4000);
      one.source.stop(context.currentTime + ms / 1000);
    },
    channel_volume(number, left, right) {
      const one = channel(number);
      if (left === right && !one.sides) return one.gain.gain.setTargetAtTime(left, context.currentTime, SMOOTH_S);
      sides(one).left.gain.setTargetAtTime(left, context.currentTime, SMOOTH_S);
      sides(one).right.gain.setTargetAtTime(right, context.currentTime, SMOOTH_S);
      if (one.source) wired(one);
    },
    volume(heard, gain) {
      heard.gain.gain.setTargetAtTime(gain, context.currentTime, SMOOTH_S);
    },
    pause() {
      const now = context.currentTime;
      for (const one of channels)
        if (one?.source) {
          one.offset = position(one, now);
          silence(one);
          one.held = true;
        }
    },
    unpause() {
      const when = moment();
      for (const one of channels)
        if (one?.held && one.sound?.buffer) {
          one.held = false;
          begin(one, when, one.offset);
        }
    },
  };
})();
