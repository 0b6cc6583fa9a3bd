// The buttons of the page's cards.
(() => {
  const on = (id, act) => document.getElementById(id).addEventListener("click", act);
  const words = document.getElementById("kept-words");
  on("again", () => location.reload());
  on("play-again", () => location.reload());
  on("full", () => soundcheck.screen.full());
  on("export", () => {
    const text = soundcheck.keeper.exported();
    soundcheck.files.download("soundcheck-progress.json", new TextEncoder().encode(text));
  });
  on("import", async () => {
    const file = await soundcheck.files.chosen(".json");
    try {
      await soundcheck.keeper.imported(await file.text());
      words.textContent = words.dataset.good;
    } catch {
      words.textContent = words.dataset.bad;
    }
  });
})();
