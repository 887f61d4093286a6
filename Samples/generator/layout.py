"""HTML building blocks shared by the templates: the page, stamps, scribbles, letterheads."""
import html
import re

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"
LOWERED = "0123456789-"


def esc(text):
    return html.escape(str(text), quote=False)


def raised(text):
    """Escape, and set superscript characters as real superscripts (<sup>)."""
    return re.sub(f"[{RAISED}]+", lambda m: "<sup>" + m[0].translate(str.maketrans(RAISED, LOWERED)) + "</sup>", esc(text))


def page(body, css="", size="A4", margin="14mm 15mm 18mm 15mm", font="Liberation Sans", pt=9.5, lang="en", rtl=False, footer="", header=""):
    foot = f'@bottom-center {{ content: {footer}; font: 7.5pt "{font}"; color: #333 }}' if footer else ""
    head = f'@top-right {{ content: {header}; font: 7.5pt "{font}"; color: #333 }}' if header else ""
    return f"""<!doctype html><html lang="{lang}" dir="{'rtl' if rtl else 'ltr'}"><meta charset="utf-8"><style>
@page {{ size: {size}; margin: {margin}; {foot} {head} }}
* {{ box-sizing: border-box }}
body {{ font: {pt}pt "{font}", "Noto Sans", "DejaVu Sans"; margin: 0; color: #111; line-height: 1.28 }}
table {{ border-collapse: collapse; width: 100% }}
td, th {{ text-align: start; vertical-align: top; padding: 1.5pt 4pt; font-weight: normal }}
sup {{ font-size: 65%; line-height: 0 }}
.r {{ text-align: right }} .c {{ text-align: center }} .b {{ font-weight: bold }} .s {{ font-size: 82% }}
h1, h2, h3, p {{ margin: 0 }}
{css}</style><body>{body}</body></html>"""


def stamp(text, x, y, turn=-8, colour="#a02", size=11, opacity=.62, round_=False):
    lines = "<br>".join(esc(t) for t in text.split("\n"))
    shape = "border-radius: 50%; padding: 16pt 9pt;" if round_ else "padding: 3pt 8pt;"
    return (f'<div style="position:absolute; left:{x}mm; top:{y}mm; transform:rotate({turn}deg); border:1.6pt solid {colour}; {shape}'
            f'color:{colour}; font:bold {size}pt Carlito; opacity:{opacity}; text-align:center; line-height:1.1">{lines}</div>')


def scribble(r, x, y, width=48, colour="#1b2f8a"):
    """An invented signature: a wandering curve, drawn over whatever is there."""
    points, px, py = [], 4, 30
    for i in range(r.randint(7, 10)):
        dx = r.uniform(6, 20)
        points.append(f"C {px + r.uniform(-9, 9):.1f} {py - r.uniform(10, 42):.1f}, {px + dx + r.uniform(-6, 12):.1f} {py + r.uniform(4, 28):.1f}, {px + dx:.1f} {30 + r.uniform(-9, 9):.1f}")
        px += dx
        py = 30
    path = f"M 4 30 {' '.join(points)} q 20 -14 34 2"
    return (f'<svg style="position:absolute; left:{x}mm; top:{y}mm; width:{width}mm" viewBox="0 0 {px + 44:.0f} 64">'
            f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="1.7" stroke-linecap="round"/></svg>')


def cells(values, tag="td", classes=()):
    classes = list(classes) + [""] * (len(values) - len(classes))
    return "".join(f'<{tag} class="{c}">{v}</{tag}>' if c else f"<{tag}>{v}</{tag}>" for v, c in zip(values, classes))


def tr(values, classes=(), row=""):
    return (f'<tr class="{row}">' if row else "<tr>") + cells(values, classes=classes) + "</tr>"


def barcode(r, width=38, height=8):
    """Bars of random widths, as on the label of a tube; millimetres."""
    x, bars = 0, []
    for _ in range(46):
        thick, gap = r.choice([1, 1, 2, 3]), r.choice([1, 1, 2, 3])
        bars.append(f'<rect x="{x}" y="0" width="{thick}" height="20"/>')
        x += thick + gap
    return f'<svg style="width:{width}mm;height:{height}mm" viewBox="0 0 {x} 20" preserveAspectRatio="none">{"".join(bars)}</svg>'


def matrix_code(r, size=16):
    """A square code of random modules with the three eyes of its kind; millimetres."""
    n = 25
    eye = lambda i, j: next((max(abs(i - a), abs(j - b)) in (3, 1, 0) for a, b in ((3, 3), (3, n - 4), (n - 4, 3)) if max(abs(i - a), abs(j - b)) <= 4), None)
    dark = lambda i, j: r.random() < .48 if eye(i, j) is None else eye(i, j)
    modules = "".join(f'<rect x="{j}" y="{i}" width="1.02" height="1.02"/>' for i in range(n) for j in range(n) if dark(i, j))
    return f'<svg style="width:{size}mm;height:{size}mm" viewBox="0 0 {n} {n}">{modules}</svg>'


def running(content, where="top-left", name="running"):
    """A block repeated in the margin of every page: its element and its rule."""
    return f'<div class="{name}">{content}</div>', f".{name} {{ position: running({name}) }} @page {{ @{where} {{ content: element({name}); width: 100% }} }}"
