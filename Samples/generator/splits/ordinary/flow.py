"""Flow cytometry and measurable residual disease."""
from facts import House
from layout import esc, page, raised, scribble, stamp, tr
from registry import sample


@sample("flow-marker-table", "good poor fax", """
Layout: table Marker | % positive | Intensity for the abnormal cells and a second one for the residual T cells, ruled horizontally.
Hard: the same marker stands in both tables; "<1" is a comparator; intensity words dim, bright, variable; gate sizes are per cent of leucocytes, marker values per cent of the gate.
Never: markers of the T-cell table as the lymphoma's; the antibody panel in the footer; viability as a result.
""")
def marker_table(d):
    r = d.r
    drawn = d.collected("%d-%b-%Y")
    born, who = d.birth(), r.choice(["Ferdinand Aguilar-Holt", "Anselm Kowalczyk", "Matthias Obuya"])
    no, issuer = f"FL-{d.digits(2)}-{d.digits(4)}", "Northgate Immunophenotyping Service"
    d.source("lab.flow", issuer, drawn.plus(2, "reported"))
    d.patient(who, "male", born, LabNo=no)
    d.fact("diagnoses", drawn, code="MCL", printed="mantle cell lymphoma")
    gate = f"{r.uniform(38, 71):.1f}"
    pop = "lymphoma cells"
    plan = [("CD45", (99, 99.9), "bright"), ("CD19", (96, 99.8), "moderate"), ("CD20", (95, 99.6), "bright"), ("CD22", (88, 97), "moderate"), ("CD79b", (90, 98), "bright"), ("CD5", (82, 96), "dim"),
            ("FMC7", (80, 95), "moderate"), ("CD200", (2, 9), ""), ("CD10", (.2, .9), ""), ("CD23", (3, 12), ""), ("CD38", (35, 62), "variable"), ("kappa", (.3, .9), ""), ("lambda", (95, 99), "moderate")]
    rows = ""
    for m, span, intensity in plan:
        x = r.uniform(*span)
        shown = "<1" if x < 1 else f"{x:.0f}"
        status = "negative" if x < 20 else "partial" if m == "CD38" else "positive"
        d.marker(m, status, shown, {"variable": "heterogeneous", "": None}.get(intensity, intensity), pop, "blood", drawn)
        rows += tr([{"kappa": "Surface kappa", "lambda": "Surface lambda"}.get(m, m), esc(shown), intensity or "–"], ["", "c", "c"])
    tcell = ""
    for m, span in [("CD3", (97, 99.5)), ("CD5", (96, 99)), ("CD4", (48, 64)), ("CD8", (28, 41)), ("CD7", (85, 95))]:
        shown = f"{r.uniform(*span):.0f}"
        d.marker(m, "positive", shown, None, "T cells", "blood", drawn)
        tcell += tr([m, shown], ["", "c"])
    d.never("observation", "viability of the sample", text="97%")
    d.never("genetics", "advised, not done", text="t(11;14)")
    d.never("marker", "antibody panel, no result", code="CD103")
    d.never("marker", "antibody panel, no result", code="CD11c")
    d.html = page(f"""
<div class="b" style="font-size:13pt;border-bottom:2pt solid #000">{issuer}</div>
<table style="margin:6pt 0"><tr><td>Name: <b>{who}</b></td><td>DOB: {born:%d-%b-%Y}</td><td>Lab no: {no}</td></tr><tr><td>Specimen: peripheral blood (EDTA)</td><td>Taken: {drawn}</td><td>Reported: {drawn.plus(2)}</td></tr></table>
<p>Clinical information: lymphocytosis, splenomegaly. Sample viability 97%.</p>
<p class="h">Abnormal B-cell population: {gate}% of leucocytes</p>
<table class="m" style="width:62%"><tr><th>Marker</th><th class="c">% positive</th><th class="c">Intensity</th></tr>{rows}</table>
<p class="h">Residual T cells</p><table class="m" style="width:36%"><tr><th>Marker</th><th class="c">% positive</th></tr>{tcell}</table>
<p class="h">Conclusion</p><p>Lambda-restricted CD5-positive B-cell population. The phenotype (FMC7 positive, CD23 and CD200 negative) is that of mantle cell lymphoma. FISH for t(11;14) is advised.</p>
<p class="s" style="margin-top:16pt">Percentages are of the gated population named above each table. Antigens: cut-off for positivity 20%. Tubes: CD45/CD19/CD5/CD10/CD20; kappa/lambda; CD103/CD11c/CD25 (tube 4, run only where hairy cells are suspected – not run).</p>
<p style="margin-top:18pt">Dr Honor Blackwood-Iyer, Consultant Haematologist</p>{scribble(r, 60, 188)}""",
        css=".m th { border-top: 1pt solid #000; border-bottom: 1pt solid #000; font-weight: bold } .m td { border-bottom: .5pt solid #888; padding: 2.2pt 4pt } .h { font-weight: bold; margin: 10pt 0 4pt }",
        font="Liberation Sans", pt=9.5, footer='"Northgate Immunophenotyping Service · UKAS 0000 · page " counter(page) " of " counter(pages)')


@sample("flow-narrative-denominators", "poor photo", """
Layout: a flow report written as paragraphs, no table.
Hard: three denominators (of all events, of CD45-dim events, of blasts) in one paragraph; lists of positive and negative antigens in one sentence; CD19 also described for normal B cells; "partial CD20".
Never: CD19 of the haematogones as the blasts'; antigens after "negative for" as positive; the event count.
""")
def narrative(d):
    r = d.r
    drawn = d.collected("%B %d, %Y")
    born, who = d.birth(1962, 2004), r.choice(["Imogen Castellanos", "Beatrix Ngata", "Soraya Lindholm"])
    no, issuer = f"S{drawn.date:%y}-{d.digits(5)}", "Halcyon Regional Medical Center, Department of Pathology"
    d.source("lab.flow", issuer, drawn.plus(1, "reported"))
    d.patient(who, "female", born, Accession=no)
    d.fact("diagnoses", drawn, code="B-ALL", printed="B-lymphoblastic leukemia", status="relapsed")
    blasts, dim = f"{r.uniform(41, 77):.0f}", f"{r.uniform(78, 92):.0f}"
    d.observation("bm_blast_pct", None, blasts, "%", drawn, specimen="bone marrow")
    p = {m: f"{r.uniform(*s):.0f}" for m, s in (("CD19", (93, 99)), ("CD22", (80, 96)), ("CD10", (88, 98)), ("CD20", (24, 46)), ("CD34", (61, 88)))}
    pop, sp = "blasts", "bone marrow"
    d.marker("CD19", "positive", p["CD19"], "bright", pop, sp, drawn)
    d.marker("CD22", "positive", p["CD22"], "moderate", pop, sp, drawn)
    d.marker("CD10", "positive", p["CD10"], "bright", pop, sp, drawn)
    d.marker("CD34", "positive", p["CD34"], None, pop, sp, drawn)
    d.marker("CD20", "partial", p["CD20"], None, pop, sp, drawn)
    for m, i in (("CD45", "dim"), ("CD79a", None), ("TdT", None), ("HLA-DR", None), ("CD38", None)):
        d.marker(m, "positive", None, i, pop, sp, drawn)
    for m in ("CD3", "CD7", "CD13", "CD33", "CD117", "MPO"):
        d.marker(m, "negative", None, None, pop, sp, drawn)
    hg = f"{r.uniform(.2, .9):.1f}"
    d.never("marker", "normal haematogones, not the blasts", code="CD19", text=f"{hg}")
    d.never("observation", "number of events", text="214,000")
    d.never("marker", "surface light chain is said to be absent on a population, not measured", code="kappa")
    d.html = page(f"""
<p class="c b" style="font-size:12pt">HALCYON REGIONAL MEDICAL CENTER</p><p class="c">Department of Pathology · Flow Cytometry Laboratory</p>
<table style="margin:10pt 0;border:.8pt solid #000"><tr><td>PATIENT: {who}</td><td>ACCESSION: {no}</td></tr><tr><td>BIRTH DATE: {born:%m/%d/%Y} &nbsp; SEX: F</td><td>COLLECTED: {drawn}</td></tr><tr><td>SOURCE: Bone marrow aspirate, left iliac crest</td><td>SIGNED OUT: {drawn.plus(1)}</td></tr></table>
<p class="h">INTERPRETATION</p><p>Bone marrow: relapsed B-lymphoblastic leukemia; {blasts}% blasts by flow cytometry.</p>
<p class="h">DESCRIPTION</p>
<p>A total of 214,000 events were acquired. Blasts make up {blasts}% of all nucleated events and {dim}% of the CD45-dim region. CD19 is expressed on {p['CD19']}% of the blasts (bright), CD22 on {p['CD22']}% (moderate) and CD10 on {p['CD10']}% (bright). CD34 is present on {p['CD34']}% of the blasts; CD20 is only partially expressed ({p['CD20']}%).</p>
<p style="margin-top:6pt">The blasts are CD45 dim and in addition express CD79a, TdT, HLA-DR and CD38. They are negative for CD3, CD7, CD13, CD33, CD117 and MPO. A small population of hematogones ({hg}% of events) with a normal maturation pattern of CD19, CD10 and CD20 is present and serves as internal control; surface light chains are not expressed by the blasts.</p>
<p style="margin-top:6pt">Compared with the diagnostic sample the immunophenotype is unchanged. The CD19 expression supports eligibility for CD19-directed treatment; this is a statement on the antigen, not a recommendation.</p>
<p class="h">METHOD</p><p class="s">Ten-color analysis, lyse-wash, 4 tubes. Analyte-specific reagents were used; performance characteristics were determined by this laboratory. Limit of detection 0.01% for acute leukemia panels.</p>
<p style="margin-top:24pt">Electronically signed: Corwin Adebayo-Strauss, MD</p>{stamp('COPY', 132, 60, 14, '#a33', 22, .4)}""",
        css=".h { font-weight: bold; margin: 12pt 0 3pt } p { text-align: justify }", size="Letter", margin="18mm 20mm", font="Liberation Serif", pt=11, footer='"Page " counter(page) " of " counter(pages)')


@sample("lymphocyte-subsets", "good fax photo", """
Layout: lymphocyte subset table with percent and absolute columns side by side, each with its own range.
Hard: two numbers and two ranges in a row; CD3+CD4+ and CD3+CD8+ names; cells/µL; the ratio has no unit.
Never: percent as an absolute count; CD16/56 row under a T-cell code.
""")
def subsets(d):
    r, h = d.r, House(low="↓", high="↑", between="–")
    drawn = d.collected("%d.%m.%Y")
    born, who = d.birth(), r.choice(["Leontyne Armitage", "Giuliana Pettersen", "Maren Takahashi-Low"])
    no, issuer = d.digits(8), "Westmark Institute of Immunology"
    d.source("lab.flow", issuer, drawn.plus(1, "reported"))
    d.patient(who, "female", born, SampleID=no)
    lymph = r.randint(480, 1250)
    t = round(r.uniform(74, 92), 1)
    c4 = round(r.uniform(16, 34), 1)
    c8 = round(t - c4 - r.uniform(2, 5), 1)
    b = round(r.uniform(.1, 4.5), 1)
    nk = round(100 - t - b - r.uniform(.3, .9), 1)
    absolute = lambda p: round(lymph * p / 100)
    rows = ""
    first = d.row(h, drawn, "lymph_abs", "Lymphocytes (gate)", lymph, 0, "cells/µL", 1000, 2800)
    rows += tr([first.name, "100", "", "", f"<b>{first.value}</b> {first.flag}", first.range], ["", "r", "c", "", "r"])
    for name, code, marker, p, lo, hi, alo, ahi in [("T cells (CD3+)", "cd3_abs", "CD3", t, 59, 85, 700, 2100), ("T helper cells (CD3+CD4+)", "cd4_abs", "CD4", c4, 29, 59, 300, 1400), ("Cytotoxic T cells (CD3+CD8+)", "cd8_abs", "CD8", c8, 19, 48, 200, 900), ("B cells (CD19+)", "cd19_abs", "CD19", b, 6, 23, 100, 500), ("NK cells (CD16/56+ CD3–)", None, None, nk, 6, 27, 90, 600)]:
        a = d.row(h, drawn, code, name, absolute(p), 0, "cells/µL", alo, ahi)
        q = d.row(h, drawn, None, name, p, 1, "%", lo, hi, keep=marker is None)
        if marker:
            d.marker(marker, "positive", q.value, None, "lymphocytes", "blood", drawn)
        rows += tr([name, f"<b>{q.value}</b>", q.flag, f"{lo}–{hi}", f"<b>{a.value}</b> {a.flag}", a.range], ["", "r", "c", "", "r"])
        if marker is None:
            d.gold["observations"][-1]["range"]["text"] = f"{lo}–{hi}"
    ratio = d.row(h, drawn, "cd4_cd8", "CD4/CD8 ratio", round(absolute(c4) / absolute(c8), 2), 2, "", .9, 3.6)
    rows += tr([ratio.name, f"<b>{ratio.value}</b>", ratio.flag, ratio.range, "", ""], ["", "r", "c"])
    d.never("observation", "monocyte gate purity of the instrument", text="98.7")
    d.html = page(f"""
<table><tr><td style="width:60%"><b style="font-size:14pt">{issuer}</b><br>Cellular immunology laboratory<br><span class="s">Kaisersgate 14 · phone 555 0132</span></td><td style="border:.7pt solid #000">{who}<br>* {born:%d.%m.%Y}, female<br>Sample {no}<br>Drawn {drawn}</td></tr></table>
<p style="margin:14pt 0 6pt;font-weight:bold;font-size:11pt">Lymphocyte phenotyping, peripheral blood</p>
<table class="g"><tr><th rowspan=2>Population</th><th colspan=3>Percent of lymphocytes [%]</th><th colspan=2>Absolute [cells/µL]</th></tr><tr><th>Result</th><th></th><th>Reference</th><th>Result</th><th>Reference</th></tr>{rows}</table>
<p style="margin-top:10pt">Assessment: marked B-cell depletion and inverted CD4/CD8 ratio, compatible with previous anti-CD20 treatment. Lymphosum within tolerance; lymphocyte gate purity 98.7%.</p>
<p style="margin-top:8pt" class="s">Single-platform method with counting beads. Reference values: adults 18–70 years.</p><p style="margin-top:20pt">Prof. Dr. Ottilie Brandvold</p>{scribble(r, 30, 98)}""",
        css=".g th { background: #d9d9d9; border: .6pt solid #777; font-weight: bold; text-align: center } .g td { border: .6pt solid #777; padding: 3pt 5pt }", font="DejaVu Sans", pt=8.5, footer='"page " counter(page) "/" counter(pages)')


@sample("mrd-flow-bcell", "good poor photo", """
Layout: MRD report with a boxed result line, a history of earlier time points, events and limits in a small table.
Hard: level as a percentage with many zeros; LOD and LLOQ are limits, not results; CD19 gating is after a CD19-directed therapy; an earlier negative time point.
Never: LOD or LLOQ as the level; the number of events; the leukaemia's MRD of an earlier date under the present one.
""")
def mrd_flow(d):
    r = d.r
    drawn = d.collected("%d %b %Y", first=2025)
    earlier = [drawn.plus(-92), drawn.plus(-41)]
    born, who = d.birth(1975, 2008), r.choice(["Kwabena Sorensen", "Lorcan Vasquez-Thiel", "Hugo Rasmussen-Adjei"])
    no, issuer = f"MRD{d.digits(6)}", "Calder Leukaemia Reference Laboratory"
    d.source("mrd", issuer, drawn.plus(2, "reported"))
    d.patient(who, "male", born, LabNo=no)
    d.fact("diagnoses", code="B-ALL", printed="B-cell precursor ALL")
    level, first = round(r.uniform(.021, .48), 3), round(r.uniform(.5, 3.2), 2)
    d.fact("mrd", drawn, status="positive", level={"number": level, "printed": f"{level:.3f}", "unit": "%"}, sensitivity="0.001%", method="flow", specimen="bone marrow")
    d.fact("mrd", earlier[0], status="positive", level={"number": first, "printed": f"{first:.2f}", "unit": "%"}, method="flow", specimen="bone marrow")
    d.fact("mrd", earlier[1], status="negative", method="flow", specimen="bone marrow")
    for m, status, i in (("CD19", "positive", "dim"), ("CD22", "positive", "moderate"), ("CD10", "positive", "bright"), ("CD34", "positive", None), ("CD38", "positive", "dim"), ("CD20", "negative", None)):
        d.marker(m, status, None, i, "residual leukaemic cells", "bone marrow", drawn)
    d.treat("immunotherapy", "Blinatumomab", "blinatumomab", None, ["blinatumomab"])
    events = f"{r.randint(1100, 1900) * 1000 + r.randint(0, 999):,}"
    for text, why in (("0.001", "limit of detection"), ("0.002", "limit of quantification"), ("0.01", "decision threshold")):
        d.never("mrd", why, text=text)
    d.never("observation", "acquired events", text=events)
    d.html = page(f"""
<table class="hd"><tr><td><b>{issuer}</b><br><span class="s">Level 2, Marchmont Building · reports: 555 0155</span></td><td class="r">MEASURABLE RESIDUAL DISEASE<br>Multiparameter flow cytometry</td></tr></table>
<table class="p"><tr><td>{who}</td><td>M, born {born:%d %b %Y}</td><td>{no}</td></tr><tr><td>Bone marrow, first pull</td><td>Collected {drawn}</td><td>Reported {drawn.plus(2)}</td></tr><tr><td colspan=3>Diagnosis: B-cell precursor ALL. Time point: before conditioning.</td></tr></table>
<div class="box">RESULT: MRD POSITIVE &nbsp;–&nbsp; {level:.3f}% of nucleated cells</div>
<p class="b">Time course</p><table class="t"><tr><th>Date</th><th>Time point</th><th>MRD (% of nucleated cells)</th></tr><tr><td>{earlier[0]}</td><td>end of induction</td><td>{first:.2f}</td></tr><tr><td>{earlier[1]}</td><td>after blinatumomab</td><td>not detected</td></tr><tr><td>{drawn}</td><td>present sample</td><td>{level:.3f}</td></tr></table>
<p class="b">Phenotype of the residual leukaemic cells</p><p>CD19 dim, CD22 moderate, CD10 bright, CD34 positive, CD38 dim; CD20 negative. CD19 is weaker than at diagnosis but retained.</p>
<p class="b">Performance of this assay</p><table class="t"><tr><th>Nucleated events</th><th>Limit of detection</th><th>Limit of quantification</th><th>Decision threshold</th></tr><tr><td>{events}</td><td>0.001%</td><td>0.002%</td><td>0.01%</td></tr></table>
<p class="s" style="margin-top:8pt">Sensitivity 0.001%. After CD19-directed treatment a CD19-independent gate (CD22, CD24, CD66b) is used.</p>
<p style="margin-top:26pt">Dr. rer. nat. Thea Windisch-Appiah</p>{scribble(r, 40, 123)}{stamp('FINAL' + chr(10) + 'REPORT', 136, 112, -10)}""",
        css=".p td { border: .5pt solid #999 } .box { border: 2pt solid #000; padding: 8pt; font-size: 13pt; font-weight: bold; text-align: center; margin: 12pt 0 } p.b { margin: 10pt 0 3pt } .t td, .t th { border-bottom: .5pt solid #aaa } .t th { font-style: italic } .hd { margin-bottom: 8pt }",
        font="Noto Sans", pt=9.5, footer='"Calder Leukaemia Reference Laboratory – " counter(page) " / " counter(pages)')


@sample("mrd-sequencing-myeloma", "fax photo png", """
Layout: sequencing MRD report: large result words, a table of tracked sequences, log scale text.
Hard: level given per million cells and with a superscript exponent in the text; residual sequences A and B; "below the limit of detection" at an earlier point.
Never: the input cell number; the sequence counts; 10⁻⁶ as the level.
""")
def mrd_ngs(d):
    r = d.r
    drawn = d.collected("%m/%d/%Y", first=2025)
    prior = drawn.plus(-r.randint(150, 200))
    born, who = d.birth(1948, 1972), r.choice(["Augustine Pellworth", "Rutherford Mbatha", "Lionel Castañeda"])
    no, issuer = f"NG{d.digits(7)}", "Meridian Sequencing Center"
    d.source("mrd", issuer, drawn.plus(7, "reported"))
    d.patient(who, "male", born, OrderNo=no)
    d.fact("diagnoses", code="MM", printed="Multiple myeloma")
    level = r.randint(3, 88)
    d.fact("mrd", drawn, status="positive", level={"number": level, "printed": str(level), "unit": "per million"}, sensitivity="1 in 1,000,000", method="ngs", specimen="bone marrow")
    d.fact("mrd", prior, status="negative", method="ngs", specimen="bone marrow")
    cells_in = f"{r.randint(1700, 3900) * 1000 + r.randint(0, 999):,}"
    d.never("observation", "input cells", text=cells_in)
    d.never("mrd", "sensitivity of the assay", text="10⁻⁶")
    d.never("response", "MRD is no response category here", code="CR")
    d.html = page(f"""
<div style="display:flex;justify-content:space-between;border-bottom:1.5pt solid #0a5;padding-bottom:4pt"><b style="font-size:15pt;color:#063">Meridian Sequencing Center</b><span class="s">CLIA 00D0000000<br>Client services (000) 555-0137</span></div>
<table style="margin:8pt 0"><tr><td>Patient: <b>{who}</b><br>Birth date: {born:%m/%d/%Y}<br>Sex: Male</td><td>Order no.: {no}<br>Specimen: bone marrow aspirate<br>Disease: Multiple myeloma</td><td>Collected: {drawn}<br>Received: {drawn.plus(1)}<br>Reported: {drawn.plus(7)}</td></tr></table>
<div style="background:#eef6f0;padding:10pt;margin:8pt 0"><span style="font-size:16pt;font-weight:bold">Residual clonal cells detected</span><br><span style="font-size:13pt">{level} residual clonal cells per million nucleated cells</span></div>
<p>Total nucleated cells evaluated: {cells_in}. The assay's sensitivity is 1 in 1,000,000 ({raised('10⁻⁶')}) when enough cells are available.</p>
<table class="t"><tr><th>Tracked sequence</th><th>Locus</th><th>Copies found</th><th>This sample</th></tr><tr><td>Sequence A</td><td>IGH</td><td>{level * 3}</td><td>detected</td></tr><tr><td>Sequence B</td><td>IGK</td><td>0</td><td>not detected</td></tr></table>
<p class="b" style="margin-top:10pt">Previous results</p><table class="t"><tr><th>Collection date</th><th>Result</th></tr><tr><td>{prior}</td><td>No residual clonal cells detected; below the limit of detection</td></tr></table>
<p class="s" style="margin-top:14pt">This result does not by itself define a response category (for example CR). Interpretation belongs to the treating physician.</p>
<p style="margin-top:20pt">Laboratory director: Evander Rosenquist, PhD</p>""",
        css=".t td, .t th { border: .6pt solid #9ab; padding: 3pt 5pt } .t th { font-weight: bold }", size="Letter", font="Carlito", pt=10.5, footer='"Meridian Sequencing Center   Page " counter(page) " of " counter(pages) "   LAB-F-220 v4"')
