// On a folder's own server only: keep what was loaded, so that the game opens without a network.
if (window.soundcheck && window.isSecureContext && navigator.serviceWorker) {
  navigator.serviceWorker.register("worker.js").catch(() => {});
}
