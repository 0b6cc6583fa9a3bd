// The picture on the screen: how large it is drawn, full screen, and keys that are the browser's.
soundcheck.screen = (() => {
  const canvas = document.getElementById("canvas");
  const BROWSERS = (event) =>
    event.key === "F5" ||
    event.key === "F11" ||
    event.key === "F12" ||
    ((event.ctrlKey || event.metaKey) && ["r", "R", "+", "-", "0", "p", "l"].includes(event.key));

  // Even sides: what is stretched by the browser stays sharp on most screens.
  const even = (length) => Math.max(2, 2 * Math.round(length / 2));

  let asked = [0, 0, 0];
  let size = [1280, 720];
  window.addEventListener("keydown", (event) => BROWSERS(event) && event.stopImmediatePropagation(), true);
  canvas.addEventListener("contextmenu", (event) => event.preventDefault());
  canvas.addEventListener("pointerdown", () => canvas.focus({ preventScroll: true }));
  document.addEventListener("gesturestart", (event) => event.preventDefault());
  document.addEventListener("dblclick", (event) => event.preventDefault());

  return {
    canvas,
    // Whether the window is held upright.
    size(pixels) {
      const { clientWidth: wide, clientHeight: tall } = canvas;
      if (asked[0] !== wide || asked[1] !== tall || asked[2] !== pixels) {
        asked = [wide, tall, pixels];
        const most = wide * tall * window.devicePixelRatio ** 2;
        const scale = Math.sqrt(Math.min(pixels, Math.max(most, 640 * 360)) / (wide * tall));
        if (wide && tall) size = [even(wide * scale), even(tall * scale)];
      }
      return size;
    },
    async full() {
      await document.documentElement.requestFullscreen?.({ navigationUI: "hide" });
      canvas.focus();
    },
  };
})();
