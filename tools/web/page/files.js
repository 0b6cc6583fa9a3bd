// Files that leave the game or come into it, as a browser does such things.
soundcheck.files = (() => {
  const KINDS = { html: "text/html", png: "image/png", csv: "text/csv", json: "application/json" };

  const download = (name, content) => {
    const type = KINDS[name.split(".").pop()] || "application/octet-stream";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  const chosen = (accept) =>
    new Promise((resolve) => {
      const input = document.createElement("input");
      Object.assign(input, { type: "file", accept });
      input.onchange = () => resolve(input.files[0]);
      input.click();
    });

  return { download, chosen };
})();
