// The voices of this device behind game/web/voice.py. A voice that sends its words away over the
// network is never used.
soundcheck.speech = (() => {
  const speech = window.speechSynthesis;
  const voices = () => (speech ? speech.getVoices().filter((voice) => voice.localService) : []);
  const best = () => {
    const wanted = document.documentElement.lang || "en";
    const fitting = voices().filter((voice) => voice.lang.startsWith(wanted));
    return fitting.find((voice) => voice.default) || fitting[0];
  };
  let waiting = 0;
  speech?.addEventListener?.("voiceschanged", () => {});
  return {
    get available() {
      return Boolean(best());
    },
    get speaking() {
      return waiting > 0;
    },
    say(words, rate, pitch, volume) {
      const voice = best();
      if (!voice) return;
      const said = new SpeechSynthesisUtterance(words);
      Object.assign(said, { voice, lang: voice.lang, rate, pitch, volume });
      waiting += 1;
      said.onend = said.onerror = () => {
        waiting = Math.max(0, waiting - 1);
      };
      speech.speak(said);
    },
    hush() {
      waiting = 0;
      speech?.cancel();
    },
  };
})();
