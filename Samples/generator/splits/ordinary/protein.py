"""Paraproteins: the myeloma panel, electrophoresis with comments."""
from facts import House
from layout import esc, page, scribble, stamp, tr
from registry import sample


def curve(r, peak, width=180, height=70):
    """A densitometer trace: albumin, three humps, and a spike of the given height in gamma."""
    import math
    humps = [(18, 3.2, 58), (48, 5, 7), (74, 6, 13), (104, 6, 12), (146, 12, 13)] + ([(142, 2.2, peak)] if peak else [])
    y = lambda x: height - 4 - sum(h * math.exp(-((x - c) / w) ** 2 / 2) for c, w, h in humps)
    path = " ".join(f"{'M' if x == 0 else 'L'}{x} {y(x):.1f}" for x in range(0, width + 1, 2))
    return f'<svg width="{width * 1.25:.0f}" height="{height * 1.25:.0f}" viewBox="0 0 {width} {height}"><path d="{path}" fill="none" stroke="#000" stroke-width="1"/><path d="M0 {height - 3}H{width}" stroke="#000" stroke-width=".6"/></svg>'


@sample("myeloma-panel", "good poor fax", """
Layout: four blocks on a page: electrophoresis fractions with a trace, immunofixation sentence, free light chains, immunoglobulins; American units.
Hard: fractions in percent and g/dL side by side; M-spike line among the fractions; IgG in mg/dL with thousands comma; κ/λ ratio; free light chains in mg/L.
Never: gamma fraction as the M-protein; the fraction percentages as g/dL; daratumumab remark as a treatment.
""")
def panel(d):
    r, h = d.r, House(thousands=",", between=" - ")
    drawn = d.collected("%m/%d/%Y")
    born, who = d.birth(1945, 1970), r.choice(["Marguerite Fontaine-Oduya", "Theodora Blankenship", "Cornelia Vandermolen"])
    mrn, issuer = d.digits(7), "Cobalt Ridge Health System Laboratories"
    d.source("lab.protein", issuer, drawn.plus(3, "reported"))
    d.patient(who, "female", born, MRN=mrn)
    spike = round(r.uniform(1.6, 4.1), 2)
    frac = {"Albumin": round(r.uniform(3.0, 3.7), 2), "Alpha 1": round(r.uniform(.2, .34), 2), "Alpha 2": round(r.uniform(.6, .95), 2), "Beta": round(r.uniform(.65, 1.0), 2), "Gamma": round(spike + r.uniform(.2, .45), 2)}
    tp = round(sum(frac.values()), 1)
    ranges = {"Albumin": (3.5, 5.0), "Alpha 1": (.1, .3), "Alpha 2": (.6, 1.0), "Beta": (.7, 1.2), "Gamma": (.7, 1.6)}
    rows = ""
    t = d.row(h, drawn, "tp", "Total protein", tp, 1, "g/dL", 6.3, 8.2)
    for name, x in frac.items():
        f = d.row(h, drawn, "albumin" if name == "Albumin" else None, name, x, 2, "g/dL", *ranges[name])
        share = f"{100 * x / sum(frac.values()):.1f}"
        rows += tr([name, share, f"<b>{f.value}</b>", f.flag, f.range], ["", "r", "r", "c"])
        d.never("observation", "per cent of the total protein", text=f"{name} {share}")
    d.observation("mprot_s", "M-spike", f"{spike:.2f}", "g/dL", drawn)
    d.never("observation", "the gamma fraction is not the M-protein", code="mprot_s", text=f"{frac['Gamma']:.2f}")
    d.fact("paraproteins", drawn, isotype={"heavy": "IgG", "light": "kappa"}, concentration={"value": {"printed": f"{spike:.2f}"}, "unit": {"printed": "g/dL"}}, specimen="serum", method="spep", assertion="present")
    ife = "Monoclonal IgG kappa protein present in the gamma region."
    d.observation("ife_s", "Immunofixation, serum", ife, "", drawn, text="positive")
    d.fact("paraproteins", drawn, isotype={"heavy": "IgG", "light": "kappa"}, specimen="serum", method="ife", assertion="present")
    k, l = round(r.uniform(180, 940), 1), round(r.uniform(3.1, 9.4), 1)
    flc = [d.row(h, drawn, "kflc", "Kappa free light chains", k, 1, "mg/L", 3.3, 19.4), d.row(h, drawn, "lflc", "Lambda free light chains", l, 1, "mg/L", 5.7, 26.3), d.row(h, drawn, "flc_ratio", "κ/λ ratio", k / l, 2, "", .26, 1.65)]
    d.fact("paraproteins", drawn, isotype={"heavy": None, "light": "kappa"}, concentration={"value": {"printed": f"{k:.1f}"}, "unit": {"printed": "mg/L"}}, specimen="serum", method="flc", assertion="present")
    ig = [d.row(h, drawn, "igg", "IgG", spike * 1000 + r.randint(250, 480), 0, "mg/dL", 600, 1540), d.row(h, drawn, "iga", "IgA", r.randint(18, 66), 0, "mg/dL", 70, 320), d.row(h, drawn, "igm", "IgM", r.randint(11, 38), 0, "mg/dL", 50, 300), d.row(h, drawn, "b2m", "Beta-2 microglobulin", r.uniform(2.6, 7.4), 1, "mg/L", .8, 2.4)]
    simple = lambda plan: "".join(tr([x.name, f"<b>{x.value}</b>", x.flag, x.unit, x.range], ["", "r", "c"]) for x in plan)
    d.fact("statements", question="therapeutic-antibody", answer="none")
    d.never("treatment", "remark on interference", text="daratumumab")
    d.html = page(f"""
<table style="border-bottom:1.2pt solid #333"><tr><td><b style="font-size:12pt">Cobalt Ridge Health System Laboratories</b><br><span class="s">Special Protein Section</span></td><td class="s">{esc(who)} &nbsp; F<br>DOB {born:%m/%d/%Y} &nbsp; MRN {mrn}</td><td class="s">Collected {drawn} 09:10<br>Final {drawn.plus(3)} 15:22</td></tr></table>
<p class="h">PROTEIN ELECTROPHORESIS, SERUM</p>
<div style="display:flex;gap:6mm"><table style="width:60%"><tr class="u"><td>Fraction</td><td class="r">%</td><td class="r">g/dL</td><td></td><td>Ref. (g/dL)</td></tr>{rows}<tr><td>Total protein</td><td></td><td class="r"><b>{t.value}</b></td><td class="c">{t.flag}</td><td>{t.range}</td></tr><tr><td class="b">M-spike</td><td></td><td class="r b">{spike:.2f}</td><td></td><td>none expected</td></tr></table><div>{curve(r, 30 + spike * 7)}</div></div>
<p class="h">IMMUNOFIXATION, SERUM</p><p>{ife}</p>
<p class="h">FREE LIGHT CHAINS, SERUM</p><table style="width:76%">{simple(flc)}</table>
<p class="h">IMMUNOGLOBULINS AND OTHER PROTEINS</p><table style="width:76%">{simple(ig)}</table>
<p class="s" style="margin-top:12pt">Therapeutic antibodies (for example daratumumab) may appear as a faint IgG kappa band; none was reported on the request. Small bands below 0.1 g/dL are not measured. Free light chain results of different manufacturers are not interchangeable.</p>
<p style="margin-top:18pt">Reviewed by: Ambrose Kettleborough, MD</p>{scribble(r, 35, 146)}""",
        css=".h { font-weight: bold; margin: 11pt 0 3pt; border-bottom: .5pt solid #999 } .u td { border-bottom: .6pt solid #000; font-style: italic } td { padding: 1.6pt 4pt }", size="Letter", font="Liberation Sans", pt=9.5, footer='"Page " counter(page) " of " counter(pages) "    Cobalt Ridge Laboratories, 48 Foundry Ave."')


@sample("spep-too-small", "poor fax photo", """
Layout: short European electrophoresis report: percent and g/L columns, decimal points, long comment.
Hard: a faint band is described as too small to quantify; the immunofixation names it; total protein fractions sum to 100; an earlier amount is quoted.
Never: a number for the present paraprotein; the earlier amount under the present date; the quantification limit of 1 g/L as a result.
""")
def too_small(d):
    r, h = d.r, House(low="-", high="+", between=" – ")
    drawn = d.collected("%d.%m.%Y", first=2025)
    earlier = drawn.plus(-r.randint(170, 230), "stated")
    born, who = d.birth(1946, 1968), r.choice(["Zdravko Lindemann", "Aurelio Brightwater", "Torvald Ekwueme"])
    no, issuer = f"EP {d.digits(5)}", "Laboratory Association Lakeside"
    d.source("lab.protein", issuer, drawn.plus(1, "reported"))
    d.patient(who, "male", born, LabNo=no)
    tp = round(r.uniform(62, 71), 0)
    shares = {"Albumin": round(r.uniform(57, 62), 1), "Alpha-1": round(r.uniform(3.1, 4.6), 1), "Alpha-2": round(r.uniform(8, 12), 1), "Beta": round(r.uniform(9, 12.5), 1)}
    shares["Gamma"] = round(100 - sum(shares.values()), 1)
    lims = {"Albumin": (55.8, 66.1), "Alpha-1": (2.9, 4.9), "Alpha-2": (7.1, 11.8), "Beta": (8.4, 13.1), "Gamma": (11.1, 18.8)}
    rows = ""
    t = d.row(h, drawn, "tp", "Total protein", tp, 0, "g/L", 64, 83)
    for n, p in shares.items():
        q = d.row(h, drawn, None, n, p, 1, "%", *lims[n], keep=False)
        d.never("observation", "per cent of the total protein", text=f"{n} {q.value}")
        g = d.observation("albumin" if n == "Albumin" else None, n, f"{tp * p / 100:.1f}", "g/L", drawn)
        rows += tr([n, q.value, q.flag, q.range, g], ["", "r", "c", "c", "r"])
    d.fact("paraproteins", drawn, isotype={"heavy": "IgA", "light": "lambda"}, specimen="serum", method="ife", assertion="present")
    d.observation("ife_s", "Immunofixation", "faint IgA lambda band", "", drawn, text="positive")
    old = r.randint(3, 6)
    d.observation("mprot_s", None, str(old), "g/L", earlier)
    d.fact("paraproteins", earlier, isotype={"heavy": "IgA", "light": "lambda"}, concentration={"value": {"printed": str(old)}, "unit": {"printed": "g/L"}}, specimen="serum", method="spep", assertion="present")
    d.never("observation", "the band is too small to quantify", code="mprot_s", text=f"any M-protein on {drawn.date}")
    d.never("observation", "limit below which bands are not measured", code="mprot_s", text="1")
    d.html = page(f"""
<p style="font:bold 13pt Vollkorn">Laboratory Association Lakeside</p><p class="s">Medical care centre for laboratory medicine · Seestrasse 3 · accredited to ISO 15189</p><hr>
<table><tr><td>Patient: <b>{who}</b>, born {born:%d.%m.%Y}, male</td><td>Order {no}</td></tr><tr><td>Date of collection: {drawn}</td><td>Date of report: {drawn.plus(1)}</td></tr></table><hr>
<p class="b" style="margin:10pt 0 4pt">Serum protein electrophoresis (capillary)</p>
<table style="width:85%"><tr class="u"><td>Fraction</td><td class="r">%</td><td></td><td class="c">Reference %</td><td class="r">g/L</td></tr>{rows}<tr><td>{t.name}</td><td></td><td></td><td class="c">({t.range} g/L)</td><td class="r">{t.value} {t.flag}</td></tr></table>
<div style="margin:10pt 0">{curve(r, 4)}</div>
<p class="b">Comment</p><p>A small discontinuity is visible at the anodal end of the gamma region; it is too small to quantify (bands below 1 g/L are not measured). Immunofixation shows a faint IgA lambda band. On {earlier} the IgA lambda paraprotein measured {old} g/L. Free light chains were not requested.</p>
<p style="margin-top:8pt">Suggested control in 6–8 weeks.</p><p style="margin-top:26pt">Dr. med. Irmgard Oyelowo-Stein, specialist in laboratory medicine</p>{scribble(r, 20, 138)}{stamp('received' + chr(10) + 'practice Dr. Thorwald', 112, 116, -7, '#226', 9)}""",
        css=".u td { border-bottom: .6pt solid #000 } hr { border: 0; border-top: .6pt solid #000 }", font="Vollkorn", pt=10.5, footer='"Page " counter(page) " of " counter(pages)')
