// Starts the game: Python, the game's files, what was kept, then game/web.
soundcheck.file = (path) => soundcheck.python.FS.readFile(path);

Object.assign(soundcheck, {
  size: (pixels) => soundcheck.screen.size(pixels),
  query: () => [...new URLSearchParams(location.search)],
  // Calls for a frame at each of the browser's own, for as long as the game wants.
  frames(frame) {
    const kept = frame.copy();
    const next = () => {
      if (kept()) requestAnimationFrame(next);
      else kept.destroy();
    };
    requestAnimationFrame(next);
  },
  said: (words) => soundcheck.tell.said(words),
  shown() {
    performance.mark("title");
    soundcheck.tell.shown();
  },
  over: () => soundcheck.tell.over(),
  failed: (told) => soundcheck.tell.failed(told),
  arrived: (part) => soundcheck.loading.arrived(part),
  download: (name, path) => soundcheck.files.download(name, soundcheck.file(path)),
  remembered(name) {
    try {
      return localStorage.getItem(`soundcheck-${name}`) || "";
    } catch {
      return "";
    }
  },
  remember(name, value) {
    try {
      localStorage.setItem(`soundcheck-${name}`, value);
    } catch {
      // a browser that remembers nothing
    }
  },
});

// Pyodide asks for its program by an address of its own; it is given what the page has loaded.
const NOWHERE = "https://soundcheck.invalid/";
const answered = (address, stream) => {
  const own = window.fetch;
  const headers = { "content-type": "application/wasm" };
  window.fetch = async (asked, ...rest) =>
    String(asked.url ?? asked) === address ? new Response(await stream, { headers }) : own(asked, ...rest);
  return () => {
    window.fetch = own;
  };
};

soundcheck.boot = async () => {
  const { loading, tell } = soundcheck;
  try {
    const giveBack = answered(NOWHERE + "pyodide.asm.wasm", loading.stream("pyodide.asm.wasm"));
    const library = loading.address("library");
    const packs = ["code", "data", "art", "fonts", "sounds"].map(loading.bytes);
    const [{ loadPyodide }, made] = await Promise.all([
      loading.module("pyodide.mjs"),
      loading.module("pyodide.asm.mjs"),
    ]);
    soundcheck.python = await loadPyodide({
      indexURL: NOWHERE,
      packageBaseUrl: NOWHERE,
      stdLibURL: await library,
      lockFileContents: soundcheck.lock,
      checkAPIVersion: false,
      createPyodideModule: made.default,
      env: { HOME: "/home/pyodide", PYGAME_HIDE_SUPPORT_PROMPT: "1" },
    });
    giveBack();
    performance.mark("python");
    for (const pack of packs) loading.unpack(await pack);
    soundcheck.python.canvas.setCanvas2D(soundcheck.screen.canvas);
    await soundcheck.keeper.open();
    await soundcheck.audio.decodes(soundcheck.probe);
    performance.mark("files");
    soundcheck.python.registerJsModule("soundcheck_page", soundcheck);
    soundcheck.game = soundcheck.python.runPython(
      "import sys; sys.path.insert(0, '/app')\nfrom game.web.start import start; start()",
    );
    performance.mark("started");
  } catch (error) {
    console.error(error);
    tell.failed(String(error));
  }
};
soundcheck.boot();
