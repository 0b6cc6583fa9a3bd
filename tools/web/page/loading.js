// Brings the parts of the game into the page: over the network, or out of this very file. What a
// build has packed is one run of bytes behind a list of paths and lengths.
soundcheck.loading = (() => {
  const parts = soundcheck.parts; // name -> {url or element, bytes, zipped}
  const here = Object.keys(parts).filter((name) => !name.startsWith("music/"));
  const expected = here.reduce((sum, name) => sum + parts[name].zipped, 0);
  const asked = {};
  let come = 0;
  let compressed = null; // whether the host compresses what it sends

  const count = (bytes) => {
    come += bytes;
    soundcheck.tell.progress(Math.min(1, come / expected));
  };

  // What comes unzipped by the browser counts for as much as was sent.
  const counted = (part, zipped) => {
    const share = zipped ? 1 : parts[part].zipped / parts[part].bytes;
    return new TransformStream({
      transform(chunk, control) {
        if (here.includes(part)) count(chunk.byteLength * share);
        control.enqueue(chunk);
      },
    });
  };

  const unzipped = (stream) => stream.pipeThrough(new DecompressionStream("gzip"));

  // Every letter is a byte; after = comes one that the page could not have held as it is.
  const letters = new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const byte_of = new Uint8Array(0x2200 + 0x100);
  [...letters].forEach((letter, byte) => {
    byte_of[letter.charCodeAt(0)] = byte;
  });
  const undense = (text) => {
    const bytes = new Uint8Array(text.length);
    let end = 0;
    for (let at = 0; at < text.length; at++) {
      const code = byte_of[text.charCodeAt(at)];
      bytes[end++] = code === 61 ? byte_of[text.charCodeAt(++at)] - 64 : code;
    }
    return bytes.subarray(0, end);
  };

  const inside = (part) => {
    const element = document.getElementById(parts[part].element);
    const text = element.textContent;
    element.remove();
    const bytes = undense(text);
    return unzipped(new Blob([bytes]).stream().pipeThrough(counted(part, true)));
  };

  // Hosts that compress are asked for the plain file, others for the one that is compressed already.
  const fetched = async (part, again = 2) => {
    const { url } = parts[part];
    const address = compressed === false ? `${url}.gz` : url;
    try {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      compressed ??= Boolean(response.headers.get("content-encoding"));
      const zipped = address.endsWith(".gz") && !response.headers.get("content-encoding");
      const body = response.body.pipeThrough(counted(part, zipped));
      return zipped ? unzipped(body) : body;
    } catch (error) {
      if (!again) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return fetched(part, again - 1);
    }
  };

  const stream = (part) => (parts[part].element ? inside(part) : fetched(part));
  const bytes = async (part) =>
    new Uint8Array(await new Response(await stream(part)).arrayBuffer());

  const unpack = (pack) => {
    const { FS } = soundcheck.python;
    const head = new DataView(pack.buffer).getUint32(0, true);
    const files = JSON.parse(new TextDecoder().decode(pack.subarray(4, 4 + head)));
    const folders = new Set();
    let at = 4 + head;
    for (const [path, length] of files) {
      const folder = path.slice(0, path.lastIndexOf("/"));
      if (!folders.has(folder)) FS.mkdirTree(folder);
      folders.add(folder);
      FS.writeFile(path, pack.subarray(at, at + length), { canOwn: true });
      at += length;
    }
  };

  return {
    bytes,
    stream,
    async module(part) {
      const blob = new Blob([await bytes(part)], { type: "text/javascript" });
      return import(URL.createObjectURL(blob));
    },
    async address(part) {
      return URL.createObjectURL(new Blob([await bytes(part)]));
    },
    unpack,
    // Ask for a part that is needed now; true once it is there, or cannot be had.
    arrived(part) {
      if (!parts[part]) return true;
      asked[part] ||= { done: false };
      if (!asked[part].begun) {
        asked[part].begun = bytes(part).then(unpack, () => {}).then(() => {
          asked[part].done = true;
        });
      }
      return asked[part].done;
    },
    get later() {
      return Object.keys(parts).filter((part) => !here.includes(part));
    },
  };
})();
