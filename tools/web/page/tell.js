// The page around the game: its first picture, how far loading has come, and what went wrong.
soundcheck.tell = (() => {
  const at = (id) => document.getElementById(id);
  const show = (id) => {
    for (const card of document.querySelectorAll(".card")) card.hidden = card.id !== id;
    at("cover").hidden = !id;
  };
  const spoken = at("spoken");
  return {
    show,
    progress(part) {
      at("bar").value = part;
      at("part").textContent = `${Math.round(part * 100)} %`;
    },
    failed(details) {
      at("details").textContent = details;
      show("failed");
      at("again").focus();
    },
    over() {
      show("over");
      at("play-again").focus();
    },
    shown() {
      show("");
      at("canvas").focus();
    },
    // Said twice, a region must change twice.
    said(words) {
      spoken.textContent = spoken.textContent === words ? `${words}\u00a0` : words;
    },
  };
})();
