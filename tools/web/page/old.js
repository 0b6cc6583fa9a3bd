// The first script, in words that the oldest browsers understand: tells those that cannot play.
(function () {
  var words = {
    en: "This browser is too old for the game. Please ask a grown-up for a newer one: Chrome, Edge, Firefox or Safari.",
    de: "Dieser Browser ist zu alt für das Spiel. Bitte eine erwachsene Person um einen neueren: Chrome, Edge, Firefox oder Safari.",
    fr: "Ce navigateur est trop ancien pour le jeu. Demande à un adulte un navigateur plus récent : Chrome, Edge, Firefox ou Safari.",
    es: "Este navegador es demasiado antiguo para el juego. Pide a un adulto uno más nuevo: Chrome, Edge, Firefox o Safari.",
    pt: "Este navegador é demasiado antigo para o jogo. Pede a um adulto um mais recente: Chrome, Edge, Firefox ou Safari.",
    pl: "Ta przeglądarka jest za stara na tę grę. Poproś dorosłego o nowszą: Chrome, Edge, Firefox lub Safari.",
    uk: "Цей браузер застарий для гри. Попроси дорослого про новіший: Chrome, Edge, Firefox або Safari.",
  };
  var works = false;
  try {
    // WebAssembly with its own exceptions, which the game's Python needs
    works = WebAssembly.validate(new Uint8Array([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,10,8,1,6,0,6,64,25,11,11]))
      && typeof DecompressionStream === "function" && typeof BigInt64Array === "function"
      && new Function("return null ?? 1")() === 1;
  } catch (error) {
    works = false;
  }
  window.soundcheck = works ? {} : null;
  if (works) return;
  var language = (navigator.language || "en").slice(0, 2);
  document.getElementById("old-word").textContent = words[language] || words.en;
  document.getElementById("loading").hidden = true;
  document.getElementById("old").hidden = false;
})();
