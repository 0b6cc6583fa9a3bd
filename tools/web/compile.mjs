// Compiles every module below a folder with the very Python that will run it, in place,
// without docstrings:
//   node compile.mjs PYODIDE FOLDER
import path from "node:path";
import { pathToFileURL } from "node:url";

const [pyodide, folder] = process.argv.slice(2).map((name) => path.resolve(name));
const { loadPyodide } = await import(pathToFileURL(path.join(pyodide, "pyodide.mjs")));
const python = await loadPyodide({ indexURL: `${pyodide}${path.sep}` });
python.FS.mkdirTree("/work");
python.FS.mount(python.FS.filesystems.NODEFS, { root: folder }, "/work");
const count = python.runPython(`
import importlib._bootstrap_external as bootstrap
from pathlib import Path

root = Path("/work")
count = 0
for path in sorted(root.rglob("*.py")):
    name = "/".join(path.relative_to(root).parts[1:])
    code = compile(path.read_bytes(), name, "exec", dont_inherit=True, optimize=2)
    path.with_suffix(".pyc").write_bytes(bootstrap._code_to_hash_pyc(code, bytes(8), False))
    path.unlink()
    count += 1
count
`);
console.log(`${count} modules`);
process.exit(0);
