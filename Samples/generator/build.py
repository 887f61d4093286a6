#!/usr/bin/env python3
"""Render the synthetic samples. See ../README.md."""
import os
os.environ["SOURCE_DATE_EPOCH"] = "1735689600"          # before fontTools and WeasyPrint: no clock in any file

import argparse
import hashlib
import json
import logging
import subprocess
import tempfile
from pathlib import Path

import checks
from facts import REGISTRY, Doc

HERE = Path(__file__).resolve().parent
SEED = 2026
SCORED = {"held-out": "heldout", "blind": "blind", "unseen": "unseen", "fresh": "fresh"}      # splits that are only scored, and how their files begin


def load(split):
    """Register the templates of one split; the others are not even imported."""
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    import importlib
    files = HERE.glob(f"{SCORED[split]}_*.py") if split in SCORED else (HERE / "templates").glob("*.py")
    for file in sorted(files):
        if file.stem != "__init__":
            importlib.import_module(file.stem if split in SCORED else f"templates.{file.stem}")


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


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--seed", type=int, default=SEED)
    p.add_argument("--only", default="", help="comma-separated names")
    p.add_argument("--out", type=Path, help="default: the folder of the samples; a split that is only scored must name another")
    p.add_argument("--split", choices=["ordinary", *SCORED], default="ordinary", help="held-out, blind, unseen: templates that are only scored")
    p.add_argument("--vocabulary", type=Path, help="folder of analytes.csv, markers.csv, regimens.csv and drugs.csv; without it, IDs are not looked up")
    p.add_argument("--check", action="store_true", help="make the pages and run the assertions, write nothing")
    p.add_argument("--born-only", action="store_true", help="no scans, faxes or photos")
    p.add_argument("--list", action="store_true", help="print the table of samples")
    a = p.parse_args()
    scored = a.split in SCORED
    if scored and not (a.check or a.list) and (a.out is None or HERE.parent in (a.out.resolve(), *a.out.resolve().parents)):
        p.error("render this split with --out, outside the samples")
    a.out = a.out or HERE.parent
    load(a.split)
    names = [n for n in a.only.split(",") if n] or sorted(REGISTRY)
    vocabulary = checks.Vocabulary(a.vocabulary)
    for name in names:
        _, variants, notes = REGISTRY[name]
        if a.list and scored:
            print(name)
            continue
        if a.list:
            first = notes.splitlines()[0].removeprefix("Layout: ")
            print(f"| `{name}` | {first} | {', '.join(variants)} |")
            continue
        d = make(name, a.seed)
        born = d.born(render) if d.born else render(d.html, name)
        checks.gold(d.gold, vocabulary)
        checks.printed(d.gold, text_layer(render(d.check_html, name) if d.check_html else born))
        if a.check:
            print("ok", name)
            continue
        folder = a.out / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "born.pdf").write_bytes(born)
        (folder / "gold.json").write_text(json.dumps(d.gold, ensure_ascii=False, indent=1) + "\n")
        if not scored:
            (folder / "notes.md").write_text(notes + "\n")
        if not a.born_only:
            import numpy as np
            import degrade
            for v in variants:
                file, function = degrade.FILES[v]
                stream = int.from_bytes(hashlib.sha256(f"{a.seed}/{name}/{v}".encode()).digest()[:8], "big")
                (folder / file).write_bytes(function(born, np.random.default_rng(stream)))
        print("made", name, flush=True)


if __name__ == "__main__":
    main()
