#!/usr/bin/env python3
"""Render the synthetic samples. See README.md."""
import os
os.environ["SOURCE_DATE_EPOCH"] = "1735689600"          # before fontTools and WeasyPrint: no clock in any file

import argparse
import hashlib
import importlib
import json
import logging
import subprocess
import tempfile
from pathlib import Path

import checks
from facts import Doc
from registry import REGISTRY

HERE = Path(__file__).resolve().parent
SEED = 2026
# name of a split on the command line: its folder under splits/, and whether it is only scored and never kept here
SPLITS = {"ordinary": ("ordinary", False), "held-out": ("heldout", True), "blind": ("blind", True), "unseen": ("unseen", True), "fresh": ("fresh", True),
          "sealed": ("sealed", True), "locked": ("locked", True), "veiled": ("veiled", True)}


def load(folder):
    """Register the templates of one split; the others are not even imported."""
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    for file in sorted((HERE / "splits" / folder).glob("*.py")):
        if file.stem != "__init__":
            importlib.import_module(f"splits.{folder}.{file.stem}")


def render(html, name):
    from weasyprint import HTML
    return HTML(string=html).write_pdf(pdf_identifier=hashlib.md5(name.encode()).digest(), pdf_forms=False)


def text_layer(pdf):
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "a.pdf"
        source.write_bytes(pdf)
        run = lambda *flags: subprocess.run(["pdftotext", *flags, source, "-"], capture_output=True, check=True).stdout.decode()
        return run("-layout") + "\n" + run()


def make(name, seed):
    document = Doc(name, seed)
    REGISTRY[name][0](document)
    return document


def arguments():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--seed", type=int, default=SEED)
    p.add_argument("--only", default="", help="comma-separated names")
    p.add_argument("--out", type=Path, help="default: the folder of the samples; a split that is only scored must name another")
    p.add_argument("--split", choices=list(SPLITS), default="ordinary", help="all but the ordinary one are only scored; see README.md")
    p.add_argument("--vocabulary", type=Path, help="folder of analytes.csv, markers.csv, regimens.csv and drugs.csv; without it, IDs are not looked up")
    p.add_argument("--check", action="store_true", help="make the pages and run the assertions, write nothing")
    p.add_argument("--born-only", action="store_true", help="no scans, faxes or photos")
    p.add_argument("--list", action="store_true", help="print the table of samples")
    a = p.parse_args()
    a.package, a.scored = SPLITS[a.split]
    if a.scored and not (a.check or a.list) and (a.out is None or HERE.parent in (a.out.resolve(), *a.out.resolve().parents)):
        p.error("render this split with --out, outside the samples")
    a.out = a.out or HERE.parent
    return a


def row(name, scored):
    """A line of the table of samples; of a split that is only scored, the name alone."""
    _, variants, notes = REGISTRY[name]
    first = notes.splitlines()[0].removeprefix("Layout: ")
    return name if scored else f"| `{name}` | {first} | {', '.join(variants)} |"


def checked(name, seed, vocabulary):
    """The document and its PDF, after the assertions."""
    document = make(name, seed)
    born = document.born(render) if document.born else render(document.html, name)
    checks.gold(document.gold, vocabulary)
    checks.printed(document.gold, text_layer(render(document.check_html, name) if document.check_html else born))
    return document, born


def write(folder, gold, born, notes):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "born.pdf").write_bytes(born)
    (folder / "gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n")
    if notes:
        (folder / "notes.md").write_text(notes + "\n")


def write_renderings(folder, name, seed, born):
    """What scanner, fax and phone make of the page; each has a stream of chance of its own."""
    import numpy as np
    import degrade
    for v in REGISTRY[name][1]:
        file, function = degrade.FILES[v]
        stream = int.from_bytes(hashlib.sha256(f"{seed}/{name}/{v}".encode()).digest()[:8], "big")
        (folder / file).write_bytes(function(born, np.random.default_rng(stream)))


def main():
    a = arguments()
    load(a.package)
    vocabulary = checks.Vocabulary(a.vocabulary)
    for name in [n for n in a.only.split(",") if n] or sorted(REGISTRY):
        if a.list:
            print(row(name, a.scored))
            continue
        document, born = checked(name, a.seed, vocabulary)
        if a.check:
            print("ok", name)
            continue
        write(a.out / name, document.gold, born, None if a.scored else REGISTRY[name][2])
        if not a.born_only:
            write_renderings(a.out / name, name, a.seed, born)
        print("made", name, flush=True)


if __name__ == "__main__":
    main()
