"""Builds the game for browsers: OUT/site, a folder for any web server, and OUT/soundcheck.html.

    python tools/web/build.py OUT

Needs node 18 or newer with npm, and pip. Everything that goes in is pinned: package-lock.json and
wheels.txt name it by hash, the wheel of pygame-ce lies beside. What was fetched stays in
OUT/inputs, so that the next build needs no network.
"""

import argparse
import sys
from pathlib import Path

from html_page import Around
from inputs import InputsMissingError, fetch
from licences import licences
from one_file import write_one_file
from parts import make_parts
from picture import first_picture
from site_folder import write_site


def main() -> int:
    """Build both; return 1 where something is missing."""
    parser = argparse.ArgumentParser(description="Build the game for browsers.")
    parser.add_argument("out", type=Path, help="the folder to build in")
    parser.add_argument("--no-brotli", action="store_true", help="a quick build, to try things out")
    options = parser.parse_args()
    out = options.out.resolve()
    try:
        inputs = fetch(out / "inputs")
    except InputsMissingError as error:
        sys.stderr.write(f"build: {error}\n")
        return 1
    parts = make_parts(inputs, out / "work")
    around = Around(first_picture(), licences(inputs))
    write_site(out / "site", parts, around, brotli=not options.no_brotli)
    write_one_file(out / "soundcheck.html", parts, around)
    for name, part in parts.items():
        print(f"{name:22} {len(part.content):>10,} {len(part.zipped):>10,}")
    print(f"{'soundcheck.html':22} {(out / 'soundcheck.html').stat().st_size:>10,}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
