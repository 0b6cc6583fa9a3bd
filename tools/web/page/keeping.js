// Where a browser keeps settings, progress and an interrupted class: one record a file, written
// all together or not at all. The newest tab keeps things; an older one keeps nothing any more.
soundcheck.keeper = (() => {
  const FOLDER = "/save";
  const OWNER = "soundcheck-tab";
  const me = `${Date.now()}-${Math.random()}`;
  let database = null;
  let dirty = false;
  let writing = false;

  const opened = () =>
    new Promise((resolve, reject) => {
      const asked = window.indexedDB.open("soundcheck", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("files");
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = asked.onblocked = () => reject(asked.error);
    });

  const answer = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  const files = (folder = FOLDER) => {
    const { FS } = soundcheck.python;
    return FS.readdir(folder)
      .filter((name) => name !== "." && name !== "..")
      .map((name) => `${folder}/${name}`)
      .flatMap((path) => (FS.isDir(FS.stat(path).mode) ? files(path) : [path]));
  };

  const put = (path, content) => {
    const { FS } = soundcheck.python;
    FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    FS.writeFile(path, content);
  };

  const write = async () => {
    writing = true;
    while (dirty) {
      dirty = false;
      await new Promise((resolve) => {
        const change = database.transaction("files", "readwrite", { durability: "strict" });
        const store = change.objectStore("files");
        store.clear();
        for (const path of files()) store.put(soundcheck.file(path), path);
        change.oncomplete = change.onabort = change.onerror = resolve;
      });
    }
    writing = false;
  };

  const keeper = {
    usable: false,
    get elsewhere() {
      try {
        return (localStorage.getItem(OWNER) || me) !== me;
      } catch {
        return false;
      }
    },
    // Bring back what was kept, and take over from older tabs.
    async open() {
      soundcheck.python.FS.mkdirTree(FOLDER);
      try {
        localStorage.setItem(OWNER, me);
      } catch {
        // a browser that remembers nothing
      }
      try {
        database = await opened();
        const store = database.transaction("files").objectStore("files");
        const [names, contents] = await Promise.all([
          answer(store.getAllKeys()),
          answer(store.getAll()),
        ]);
        names.forEach((name, number) => put(name, contents[number]));
        keeper.usable = true;
        navigator.storage?.persist?.().catch(() => {});
      } catch {
        database = null;
      }
    },
    keep() {
      if (!database || keeper.elsewhere) return;
      dirty = true;
      if (!writing) write();
    },
    // All that is kept, as one text; and back from it.
    exported() {
      const content = (path) => btoa(String.fromCharCode(...soundcheck.file(path)));
      const kept = files().filter((path) => path.endsWith(".json"));
      return JSON.stringify(Object.fromEntries(kept.map((path) => [path, content(path)])));
    },
    imported(text) {
      const kept = JSON.parse(text);
      const paths = Object.keys(kept);
      if (!paths.length || !paths.every((path) => /^\/save\/Soundcheck\/[\w.-]+\.json$/.test(path)))
        throw new Error("not a file of this game");
      for (const path of paths) put(path, Uint8Array.from(atob(kept[path]), (c) => c.charCodeAt(0)));
      keeper.keep();
    },
  };
  document.addEventListener("visibilitychange", () => document.hidden && keeper.keep());
  window.addEventListener("pagehide", () => keeper.keep());
  return keeper;
})();
