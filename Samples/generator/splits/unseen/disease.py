"""Unseen split: proteins, flow cytometry, residual disease, genetics and PET-CT in English."""
from facts import House
from layout import esc, page, scribble, tr
from registry import ALL, sample
from rows import put


@sample("unseen-protein-1", ALL, "Layout: American academic laboratory, a block a test group with flags in brackets, below it a trend with visits down.")
def protein_trend(d):
    r, h = d.r, House(low="(L)", high="(H)", between=" to ", below="<{}", above=">{}")
    now = d.collected("%d %b %Y")
    earlier = [now.plus(-x) for x in (28, 63, 119)]
    born, who = d.birth(1944, 1971), r.choice(["Eleanor P. Vandersloot", "Beatriz Quiroga-Hale", "Miyoko Tanabe-Ross"])
    mrn, issuer = f"{d.digits(3)}-{d.digits(3)}-{d.digits(3)}", "Lakeshore Clinic Laboratories, Protein Immunology"
    d.source("lab.protein", issuer, now.plus(3, "reported"))
    d.patient(who, "female", born, MRN=mrn)
    u = r.uniform
    spikes = [round(u(1.1, 2.4), 1)]
    for _ in earlier:
        spikes.append(round(max(.3, spikes[-1] - u(.2, .5)), 1))
    minor = round(u(.2, .4), 1)
    lam = [round(u(16, 61), 1)]
    for _ in earlier:
        lam.append(round(lam[-1] * u(.55, .85), 1))
    kap = [round(u(.41, 1.6), 2) for _ in lam]
    alb, a1, a2, beta = round(u(3, 3.9), 1), round(u(.2, .3), 1), round(u(.6, .9), 1), round(u(.7, 1), 1)
    gamma = round(spikes[0] + minor + u(.3, .5), 1)
    tp = round(alb + a1 + a2 + beta + gamma, 1)

    def rows(plan):
        wide = {"lflc": 2, "flc_ratio": 2}
        return "".join(tr([esc(q.name), f"{q.value} <b>{q.flag}</b>", q.unit, esc(q.range)], ["", "v"]) for q in (put(d, h, now, x, range_decimals=wide.get(x[1])) for x in plan))

    electro = rows([("Total Protein, S", "tp", tp, 1, "g/dL", 6.3, 7.9), ("Albumin", "albumin", alb, 1, "g/dL", 3.4, 4.7), ("Alpha-1 Globulin", None, a1, 1, "g/dL", .1, .3), ("Alpha-2 Globulin", None, a2, 1, "g/dL", .6, 1), ("Beta-Globulin", None, beta, 1, "g/dL", .7, 1.2), ("Gamma-Globulin", None, gamma, 1, "g/dL", .6, 1.6)])
    m1 = put(d, h, now, ("M spike", "mprot_s", spikes[0], 1, "g/dL", None, None))
    m2 = put(d, h, now, ("M spike, 2", "mprot_s", minor, 1, "g/dL", None, None))
    electro += tr([m1.name, m1.value, m1.unit, "None detected"], ["", "v"]) + tr([m2.name, m2.value, m2.unit, "None detected"], ["", "v"])
    ife = "Monoclonal IgG lambda; second band monoclonal free lambda"
    d.observation("ife_s", "Immunofixation, S", ife, "", now, text="positive")
    quant = rows([("Kappa Free Light Chain, S", "kflc", kap[0], 2, "mg/dL", .33, 1.94), ("Lambda Free Light Chain, S", "lflc", lam[0], 1, "mg/dL", .57, 2.63), ("Kappa/Lambda FLC Ratio", "flc_ratio", kap[0] / lam[0], 4, "", .26, 1.65), ("IgG", "igg", spikes[0] * 1000 + r.randint(200, 420), 0, "mg/dL", 767, 1590), ("IgA", "iga", r.randint(11, 58), 0, "mg/dL", 61, 356), ("IgM", "igm", r.randint(8, 36), 0, "mg/dL", 37, 286), ("Beta-2-Microglobulin, S", "b2m", u(2.1, 5.9), 2, "mcg/mL", 1.21, 2.7)])
    trend = tr([f"{now}", f"{spikes[0]:.1f}", f"{kap[0]:.2f}", f"{lam[0]:.1f}"], ["", "c", "c", "c"])
    for i, when in enumerate(earlier, 1):
        trend += tr([f"{when}", d.observation("mprot_s", "M spike (g/dL)", f"{spikes[i]:.1f}", "g/dL", when), d.observation("kflc", "Kappa FLC (mg/dL)", f"{kap[i]:.2f}", "mg/dL", when), d.observation("lflc", "Lambda FLC (mg/dL)", f"{lam[i]:.1f}", "mg/dL", when)], ["", "c", "c", "c"])
    d.fact("paraproteins", now, isotype={"heavy": "IgG", "light": "lambda"}, concentration={"value": {"printed": f"{spikes[0]:.1f}"}, "unit": {"printed": "g/dL"}}, specimen="serum", method="spep", assertion="present")
    d.fact("paraproteins", now, isotype={"heavy": None, "light": "lambda"}, concentration={"value": {"printed": f"{minor:.1f}"}, "unit": {"printed": "g/dL"}}, specimen="serum", method="spep", assertion="present")
    d.fact("paraproteins", now, isotype={"heavy": "IgG", "light": "lambda"}, specimen="serum", method="ife", assertion="present")
    d.fact("paraproteins", now, isotype={"heavy": None, "light": "lambda"}, specimen="serum", method="ife", assertion="present")
    d.fact("statements", question="therapeutic-antibody", answer="none")
    d.treat("immunotherapy", None, "daratumumab", None, ["daratumumab"], assertion="absent")
    d.never("paraprotein", "what a therapeutic antibody would look like", text="IgG kappa")
    d.never("observation", "smallest amount the method can measure", code="mprot_s", text="0.1")
    d.never("response", "no category is stated", code="PD")

    pts = []
    for i in range(60):
        y = 60 - 52 * 2.718 ** (-((i - 8) / 2.4) ** 2) - 7 * 2.718 ** (-((i - 17) / 2) ** 2) - 12 * 2.718 ** (-((i - 25) / 2.4) ** 2) - 13 * 2.718 ** (-((i - 35) / 2.5) ** 2) - 34 * 2.718 ** (-((i - 50) / 1.2) ** 2)
        pts.append(f"{i * 3:.0f},{y:.1f}")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:15pt">Lakeshore Clinic Laboratories</b><br>Protein Immunology</td><td class="r">1-000-555-0110<br>lakeshore-labs.example</td></tr></table>
<table class="id"><tr><td>Patient ID<br><b>{mrn}</b></td><td>Patient Name<br><b>{who}</b></td><td>Birth Date<br><b>{born:%d %b %Y}</b></td><td>Gender<br><b>F</b></td></tr><tr><td>Collected<br><b>{now} 11:04</b></td><td>Received<br><b>{now.plus(1)} 09:30</b></td><td>Reported<br><b>{now.plus(3)} 14:10</b></td><td>Therapeutic Antibody Administered?<br><b>No (no daratumumab)</b></td></tr></table>
<table><tr><td style="width:66%;padding:0"><p class="q">Electrophoresis, Protein, S</p><table class="t"><tr class="h"><td>Test</td><td class="v">Result</td><td>Unit</td><td>Reference Value</td></tr>{electro}</table></td><td class="c"><svg width="180" height="66" viewBox="0 0 180 66"><path d="M0 62 L180 62" stroke="#000" stroke-width=".6"/><polyline points="{' '.join(pts)}" fill="none" stroke="#204a87" stroke-width="1.2"/></svg><p class="s">Electrophoretic tracing</p></td></tr></table>
<p class="q">Immunofixation, S</p><p class="i">{ife}.</p>
<p class="q">Immunoglobulin Free Light Chains and Quantitation, S</p><table class="t w"><tr class="h"><td>Test</td><td class="v">Result</td><td>Unit</td><td>Reference Value</td></tr>{quant}</table>
<p class="i" style="margin-top:6pt"><b>Interpretive comment:</b> Spikes below 0.1 g/dL are not quantitated. Had a therapeutic antibody been given, a small IgG kappa band could be due to it. An increase of the M spike is to be confirmed on a second specimen.</p>
<p class="q">Results over time</p><table class="t tr"><tr class="h"><td>Collected</td><td class="c">M spike (g/dL)</td><td class="c">Kappa FLC (mg/dL)</td><td class="c">Lambda FLC (mg/dL)</td></tr>{trend}</table>""",
        css=".hd { border-bottom: 2pt solid #204a87; color: #204a87 } .id { margin: 6pt 0; border: .5pt solid #aaa } .id td { border: .5pt solid #aaa; padding: 2pt 6pt; font-size: 8.6pt; line-height: 1.25 } .q { font-weight: bold; color: #204a87; margin: 8pt 0 2pt; border-bottom: .6pt solid #204a87 } .t td { padding: 1.5pt 5pt } .h td { font-size: 8pt; color: #555 } .w { width: 82% } .tr { width: 70% } .tr tr:nth-child(even) td { background: #eef2f8 } .v { width: 24% } .i { padding-left: 5pt }",
        size="Letter", font="Noto Sans Display", pt=9.3, margin="12mm 17mm")


@sample("unseen-flow-1", ALL, "Layout: American flow report, three antigens in a row of the grid with word and per cent, second population in prose.")
def antigen_grid(d):
    r = d.r
    drawn = d.collected("%m/%d/%Y")
    born, who = d.birth(1960, 2008), r.choice(["SALDIVAR, MATEO", "BIRCHWOOD, AARON T", "NAKAMURA, KENJI"])
    case, issuer = f"F{drawn.date:%y}-{d.digits(6)}", "Cascadia Hematopathology Reference Laboratory"
    d.source("lab.flow", issuer, drawn.plus(1, "reported"))
    d.patient(who, "male", born, CaseNo=case)
    pop, spec = "abnormal B lymphoblasts", "bone marrow"
    bl = f"{r.uniform(24, 71):.1f}"
    d.observation("bm_blast_pct", "Abnormal B lymphoblasts", bl, "%", drawn, specimen=spec)
    plan = [("CD10", "positive", (92, 99), "bright"), ("CD19", "positive", (95, 99), "dim"), ("CD20", "partial", (22, 48), None), ("CD22", "positive", (88, 98), "moderate"), ("CD34", "positive", (71, 95), None), ("CD38", "positive", (60, 90), "dim"), ("CD45", "positive", (85, 97), "dim"), ("CD81", "positive", (90, 99), "dim"), ("CD79a", "positive", (84, 97), None), ("HLA-DR", "positive", (93, 99), None), ("TdT", "positive", (70, 92), None), ("CD123", "positive", (55, 80), None), ("CD3", "negative", (0, 1), None), ("CD7", "negative", (0, 2), None), ("CD13", "negative", (1, 4), None), ("CD33", "partial", (18, 31), "dim"), ("CD117", "negative", (0, 2), None), ("MPO", "negative", (0, 2), None)]
    shown = []
    for m, status, span, strength in plan:
        pc = str(r.randint(*span))
        word = {"positive": "Pos", "partial": "Partial", "negative": "Neg", None: "Pos"}[status] + (f", {strength}" if strength else "")
        shown.append(f"<td class='m'>{'cy' if m in ('CD79a', 'MPO', 'TdT') and m != 'TdT' else ''}{m}</td><td>{word}</td><td class='r p'>{pc}%</td>")
        if status:
            d.marker(m, status, pc, strength, pop, spec, drawn)
    body = "".join(f"<tr>{''.join(shown[i:i + 3])}</tr>" for i in range(0, 18, 3))
    t, nk, b19 = r.randint(60, 74), r.randint(5, 11), f"{r.uniform(.4, 1.9):.1f}"
    d.fact("diagnoses", drawn, code="B-ALL", printed="B lymphoblastic leukemia", status="relapsed")
    d.treat("immunotherapy", "Blinatumomab", "blinatumomab", None, ["blinatumomab"])
    d.treat("cell-therapy", None, "CAR-T", assertion="planned")
    d.never("observation", "normal T cells", text=f"{t}%")
    d.never("observation", "share of all events of the marrow, no differential", code="lymph_pct")
    d.never("marker", "the normal B cells, not the blasts", code="CD19", text=b19)
    d.never("observation", "viability of the sample", text="91%")
    d.never("marker", "not tested in this panel", code="CD52")
    d.html = page(f"""
<table><tr><td><b style="font-size:14pt;letter-spacing:1pt">CASCADIA</b><br>Hematopathology Reference Laboratory</td><td class="r"><b>FLOW CYTOMETRY REPORT</b><br>Leukemia/Lymphoma Phenotyping</td></tr></table>
<table class="id"><tr><td>Patient Name<br>DOB / Sex<br>Case #</td><td><b>{who}</b><br>{born:%m/%d/%Y} / M<br>{case}</td><td>Collection Date<br>Received Date<br>Report Date</td><td>{drawn} 09:10<br>{drawn} 18:44<br>{drawn.plus(1)} 13:26</td><td>Specimen<br>Viability<br>Physician</td><td>Bone marrow aspirate<br>91%<br>L. Okafor-Brandt, MD</td></tr></table>
<div class="dx"><b>INTERPRETATION</b><br>Abnormal B lymphoblasts, {bl}% of total events: recurrent B lymphoblastic leukemia.<br>CD19 is retained at reduced intensity. CD22 is expressed.</div>
<p class="q">Clinical History</p><p>B-ALL, in remission for 11 months after blinatumomab; new cytopenias. Evaluation of CD19 before planned CAR-T.</p>
<p class="q">Immunophenotype of abnormal population (gate: CD45 dim / low side scatter)</p>
<table class="t">{body}</table><p class="s">Per cent of the gated population. cy = cytoplasmic. Neg: below 20% (10% for MPO). Partial: 20-50%.</p>
<p class="q">Other Populations</p><p>Lymphocytes are 8% of events. T cells make up {t}% of lymphocytes with an unremarkable phenotype; NK cells {nk}%. Polytypic mature B cells, {b19}% of events, express normal CD19 and CD20. No abnormal myeloid blasts. Granulocytes show normal maturation.</p>
<p class="q">Antibodies Tested</p><p class="s">CD3, CD5, CD7, CD10, CD13, CD19, CD20, CD22, CD33, CD34, CD38, CD45, CD79a, CD81, CD117, CD123, HLA-DR, MPO, TdT, kappa, lambda (21 antibodies, 10 colors). CD52 was not tested.</p>
<p style="margin-top:22pt">Electronic Signature: Winifred Sato-Lindgren, MD, PhD &nbsp;&nbsp; {drawn.plus(1)} 13:26</p>
<p class="s" style="margin-top:6pt">Analyte-specific reagents; performance characteristics determined by the laboratory. Not cleared by the FDA. CPT 88184 x1, 88185 x20, 88189.</p>""",
        css=".id { background: #eef1ec; margin: 6pt 0; font-size: 8.4pt } .id td { line-height: 1.5 } .dx { border: 1.4pt solid #3c5a36; padding: 6pt 9pt; margin: 6pt 0; line-height: 1.45 } .q { font-weight: bold; margin: 8pt 0 2pt; color: #3c5a36; text-transform: uppercase; font-size: 8.6pt } .t td { border: .5pt solid #3c5a36; padding: 3.2pt 5pt } .m { font-weight: bold; background: #e4eae1 } .p { width: 7%; border-left: 0 !important }",
        size="Letter", font="Carlito", pt=10.2, margin="13mm 16mm")


@sample("unseen-flow-2", ALL, "Layout: lymphocyte subsets after CAR-T, German, per cent and absolute in one cell pair, intervals below the values.")
def subsets(d):
    r, h = d.r, House(decimal=",", between=" - ", low="-", high="+", below="< {}")
    drawn = d.collected("%d.%m.%Y")
    born, who = d.birth(1948, 1985), r.choice(["Annegret Wittkopf", "Hildegund Sprenger", "Ulrike Mahnke-Toth"])
    no, issuer = f"{d.digits(8)}", "Institut für Klinische Immunologie, Klinikum Westerau"
    d.source("lab.flow", issuer, drawn.plus(1, "reported"), "deu+eng")
    d.patient(who, "female", born, Tagesnummer=no)
    lymph = round(r.uniform(.42, 1.1), 2)
    p3 = round(r.uniform(78, 88), 1)
    p4 = round(r.uniform(16, 29), 1)
    p8 = round(p3 - p4 - r.uniform(1, 3), 1)
    p19 = 0.0
    n = lambda p: round(lymph * 1000 * p / 100)
    wbc = round(r.uniform(2.1, 4.4), 2)
    blood_rows = "".join(tr([q.name, f"<b>{q.value}</b> {q.flag}", q.unit, q.range], ["", "r", "", "c"]) for q in (put(d, h, drawn, x) for x in [("Leukozyten", "wbc", wbc, 2, "/nl", 3.9, 10.2), ("Lymphozyten", "lymph_pct", lymph / wbc * 100, 1, "%", 20, 44), ("Lymphozyten abs.", "lymph_abs", lymph, 2, "/nl", 1.1, 4.5)]))
    body = ""
    cds = [("T-Zellen", "CD3+", "CD3", "cd3_abs", p3, (55, 83), n(p3), (700, 2100)), ("T-Helfer-Zellen", "CD3+CD4+", "CD4", "cd4_abs", p4, (28, 57), n(p4), (300, 1400)), ("Zytotoxische T-Zellen", "CD3+CD8+", "CD8", "cd8_abs", p8, (10, 39), n(p8), (200, 900)), ("B-Zellen", "CD19+", "CD19", "cd19_abs", p19, (6, 19), 0, (100, 500)), ("NK-Zellen", "CD3-CD16/56+", None, None, round(100 - p3 - p19 - .7, 1), (7, 31), n(99.3 - p3), (90, 600))]
    for name, gate, marker, code, pc, pr, ab, ar in cds:
        sign = lambda x, lo, hi: "-" if x < lo else "+" if x > hi else ""
        a = h.number(pc, 1)
        d.observation(code, name, str(ab), "/µl", drawn, *ar, f"{ar[0]} - {ar[1]}", sign(ab, *ar))
        if marker:
            d.marker(marker, "negative" if pc == 0 else "positive", a, None, "lymphocytes", "blood", drawn)
        else:
            d.observation(None, name, a, "%", drawn, *pr, f"{pr[0]} - {pr[1]}", sign(pc, *pr))
        body += f"<tr><td rowspan=2><b>{name}</b><br><span class='s'>{gate}</span></td><td class='c v'>{a} {sign(pc, *pr)}</td><td class='c v'>{ab} {sign(ab, *ar)}</td></tr><tr class='rr'><td class='c'>({pr[0]} - {pr[1]})</td><td class='c'>({ar[0]} - {ar[1]})</td></tr>"
    ratio = round(n(p4) / n(p8), 2)
    flag = "-" if ratio < 1 else ""
    d.observation("cd4_cd8", "CD4/CD8-Quotient", h.number(ratio, 2), "", drawn, 1, 3.6, "1,0 - 3,6", flag)
    car = h.number(round(r.uniform(2.1, 9.9), 1), 1)
    d.observation(None, "CAR-T-Zellen (CD3+CAR+)", car, "%", drawn)
    d.treat("cell-therapy", "tisagenlecleucel", "Tisagenlecleucel", None, ["tisagenlecleucel"])
    d.fact("diagnoses", code="DLBCL", printed="DLBCL")
    d.never("observation", "absent B cells are zero, not a missing interval", code="cd19_abs", text="100")
    d.never("mrd", "absent B cells are an effect of treatment, no statement of residual disease", text="MRD negativ")
    d.html = page(f"""
<table class="hd"><tr><td style="width:60%"><b style="font-size:13pt">{issuer.split(',')[0]}</b><br>Klinikum Westerau · Leitung: Univ.-Prof. Dr. med. E. Lassahn</td><td class="r s">Durchflusszytometrie Tel. -5512<br>akkreditiert nach DIN EN ISO 15189</td></tr></table>
<p style="margin:8pt 0"><b>{who}</b>, geb. {born:%d.%m.%Y}, w &nbsp;·&nbsp; Tagesnummer {no}<br>Material: EDTA-Blut, entnommen am {drawn}, 09:15 Uhr &nbsp;·&nbsp; Befund vom {drawn.plus(1)}<br>Fragestellung: DLBCL, Z. n. Tisagenlecleucel (Tag +90), B-Zell-Aplasie?</p>
<p class="q">Blutbild (Zentrallabor)</p><table class="t w">{blood_rows}</table>
<p class="q">Lymphozytendifferenzierung</p><table class="t b"><tr class="h"><td>Population</td><td class="c">% der Lymphozyten<br>(Referenz)</td><td class="c">absolut /µl<br>(Referenz)</td></tr>{body}</table>
<table class="t w" style="margin-top:6pt"><tr><td>CD4/CD8-Quotient</td><td class="r"><b>{h.number(ratio, 2)}</b> {flag}</td><td></td><td class="c">1,0 - 3,6</td></tr><tr><td>CAR-T-Zellen (CD3+CAR+)</td><td class="r"><b>{car}</b></td><td>%</td><td class="c">der T-Zellen</td></tr></table>
<p class="q">Beurteilung</p><p>Fortbestehende B-Zell-Aplasie unter nachweisbaren CAR-T-Zellen. CD4-Lymphopenie; PJP-Prophylaxe fortführen. Keine Aussage zur Resterkrankung möglich.</p>
<p style="margin-top:26pt">Dr. rer. nat. S. Quandt-Fiedler</p>{scribble(r, 16, 236, 34)}""",
        css=".hd { border-top: 5pt solid #7c9a3d; padding-top: 4pt } .q { font-weight: bold; margin: 9pt 0 3pt } .w { width: 72% } .b { width: 82% } .b td { border: .6pt solid #7c9a3d } .h td { background: #eef3e2 } .t td { padding: 2.3pt 6pt } .v { border-bottom: 0 !important; font-weight: bold; font-size: 11pt } .rr td { border-top: 0 !important; padding-top: 0 !important; font-size: 8.4pt }",
        font="Liberation Sans", pt=10, margin="14mm 18mm", lang="de")


@sample("unseen-mrd-1", ALL, "Layout: American sequencing of residual disease, count and range of confidence in a panel, history as a table.")
def sequencing(d):
    r = d.r
    drawn = d.collected("%b %d, %Y")
    before = [drawn.plus(-x) for x in (92, 203)]
    born, who = d.birth(1955, 1999), r.choice(["Delphine Okoro", "Harriet Salcedo", "Noelle Vanderberg"])
    order, issuer = f"A-{d.digits(6)}", "ClonalScope Assay Laboratory"
    d.source("mrd", issuer, drawn.plus(7, "reported"))
    d.patient(who, "female", born, OrderNo=order)
    count = r.randint(14, 88)
    first = r.randint(1200, 5400)
    d.fact("mrd", drawn, status="positive", level={"number": count, "printed": str(count), "unit": "per million"}, method="ngs", specimen="bone marrow")
    d.fact("mrd", before[0], status="negative", level={"number": 0, "printed": "0", "unit": "per million"}, method="ngs", specimen="bone marrow")
    d.fact("mrd", before[1], status="positive", level={"number": first, "printed": f"{first:,}", "unit": "per million"}, method="ngs", specimen="bone marrow")
    d.fact("diagnoses", code="B-ALL", printed="B-cell Acute Lymphoblastic Leukemia")
    lo, hi = round(count * .6), round(count * 1.6)
    second = count - r.randint(3, 11)
    d.never("mrd", "another sequence of the same sample", text=f"{second}")
    cells = f"{r.randint(1_800_000, 3_900_000):,}"
    d.never("mrd", "bounds of the interval", text=f"{lo}")
    d.never("observation", "cells evaluated", text=cells)
    d.never("mrd", "sample used to find the sequences", text="Clonality (ID)")
    trs = "".join(tr([f"IGH Sequence {x}" if x != "C" else "IGK Sequence C", f"{n}", f"{lod}"], ["", "c", "c"]) for x, n, lod in (("A", count, "0.42"), ("B", second, "0.61"), ("C", "Not detected", "1.08")))
    d.html = page(f"""
<div class="hd"><b>clonal</b>scope <span>Tracking (MRD) Report</span></div>
<table class="id"><tr><td class="l">Patient</td><td><b>{who}</b></td><td class="l">Specimen type</td><td>Bone marrow aspirate</td></tr><tr><td class="l">Date of birth</td><td>{born:%b %d, %Y}</td><td class="l">Collection date</td><td>{drawn}</td></tr><tr><td class="l">Order #</td><td>{order}</td><td class="l">Date received</td><td>{drawn.plus(2)}</td></tr><tr><td class="l">ICD code / Diagnosis</td><td>B-cell Acute Lymphoblastic Leukemia</td><td class="l">Report date</td><td>{drawn.plus(7)}</td></tr></table>
<table class="pn"><tr><td class="big"><span>Residual sequences DETECTED</span><br><b>{count}</b><br>residual clonal cells per million nucleated cells<br><span class="s">(95% confidence interval {lo} – {hi})</span></td><td><b>Result summary</b><br>Genomic DNA was extracted from the fresh marrow sample. {cells} total nucleated cells were evaluated. MRD is above the limit of detection. Residual disease was not detected in the previous sample and has reappeared.<br><br>Limit of detection and limit of quantitation depend on the amount of DNA.</td></tr></table>
<p class="q">Sample-level MRD tracking</p>
<table class="t"><tr class="h"><td>Collection date</td><td>Specimen</td><td class="c">Result</td><td class="c">Residual clonal cells per million</td></tr><tr><td>{before[1]}</td><td>Bone marrow</td><td class="c">Detected</td><td class="c">{first:,}</td></tr><tr><td>{before[0]}</td><td>Bone marrow</td><td class="c">Not detected</td><td class="c">0</td></tr><tr><td>{drawn}</td><td>Bone marrow</td><td class="c">Detected</td><td class="c">{count}</td></tr></table>
<p class="q">Sequence-level results, {drawn}</p>
<table class="t"><tr class="h"><td>Dominant sequence</td><td class="c">Clonal cells per million</td><td class="c">Limit of detection per million</td></tr>{trs}</table>
<p class="s" style="margin-top:9pt">Clonality (ID) sample: bone marrow, three trackable sequences. One sequence with the highest count defines the sample-level result. Laboratory developed test. Results are one part of the clinical picture; a negative result does not exclude disease below the limit of detection.</p>
<p style="margin-top:26pt">Laboratory Director: Augustin Pellerin, PhD, HCLD</p>""",
        css=".hd { font-size: 17pt; color: #00789c; border-bottom: 1pt solid #00789c } .hd span { float: right; font-size: 11pt; padding-top: 6pt; color: #555 } .id { margin: 8pt 0; font-size: 9pt } .id td { border-bottom: .4pt solid #ccc; padding: 3pt 5pt } .l { color: #777; width: 18% } .pn td { border: 1pt solid #00789c; padding: 9pt; width: 50%; font-size: 9.4pt } .big { text-align: center; background: #e8f5f9 } .big b { font-size: 30pt; color: #00789c } .big span { font-weight: bold } .q { font-weight: bold; color: #00789c; margin: 11pt 0 3pt } .t td { border-bottom: .4pt solid #ccc; padding: 3pt 6pt } .h td { background: #00789c; color: #fff; font-size: 8.6pt }",
        size="Letter", font="Noto Sans Display", pt=9.8, margin="14mm 17mm", footer='"' + order + '    Page " counter(page) " of " counter(pages)')


@sample("unseen-genetics-1", ALL, "Layout: integrated report of a myeloma centre, FISH as table with ISCN, variants with share, karyotype, summary first.")
def fish_and_sequencing(d):
    r = d.r
    drawn = d.collected("%d %B %Y")
    born, who = d.birth(1945, 1974), r.choice(["Mr Desmond Achterhuis", "Mr Leopold Nwosu", "Mr Gareth Pryce-Lowe"])
    no, issuer = f"G{drawn.date:%y}-{d.digits(5)}", "Severn Regional Genomic Laboratory Hub"
    d.source("genetics", issuer, drawn.plus(12, "reported"))
    d.patient(who.removeprefix("Mr "), "male", born, LabNo=no)
    d.fact("diagnoses", code="MM", printed="Multiple myeloma", status="relapsed")
    seventeen, gain, mono = r.randint(34, 81), r.randint(28, 66), r.randint(41, 88)
    rows = ""
    for probe, target, n, iscn, cut in [("TP53 / CEP17", "del(17p)", seventeen, f"nuc ish(TP53x1,D17Z1x2)[{seventeen}/100]", 10), ("CKS1B / CDKN2C", "gain(1q)", gain, f"nuc ish(CDKN2Cx2,CKS1Bx3)[{gain}/100]", 5), ("IGH / FGFR3", "t(4;14)", mono, f"nuc ish(IGH con FGFR3x2)[{mono}/100]", 3), ("IGH / CCND1", "t(11;14)", 0, "nuc ish(IGH,CCND1)x2", 3), ("IGH / MAF", "t(14;16)", 0, "nuc ish(IGH,MAF)x2", 3), ("CDKN2C (1p32)", "del(1p)", 0, "nuc ish(CDKN2C)x2", 5)]:
        rows += tr([probe, target, "<b>Abnormal</b>" if n else "Normal", f"{n}%" if n else "-", f"{cut}%", f"<span class='i'>{iscn}</span>"], ["", "", "", "c", "c"])
        d.fact("genetics", drawn, target=target, method="fish", result="detected" if n else "not-detected", percent={"printed": str(n)} if n else None)
    v = []
    for gene, coding, protein, depth in (("TP53", "c.818G>A", "p.(Arg273His)", 1104), ("KRAS", "c.35G>A", "p.(Gly12Asp)", 988), ("DIS3", "c.2339G>A", "p.(Arg780Lys)", 1312)):
        vaf = f"{r.uniform(6, 47):.1f}"
        d.fact("genetics", drawn, target=gene, method="ngs", result="detected", percent={"printed": vaf})
        v.append(tr([f"<i>{gene}</i>", esc(coding), protein, f"{vaf}%", f"{depth}x", "Pathogenic" if gene != "DIS3" else "Likely pathogenic"], ["", "", "", "c", "c"]))
    for gene in ("NRAS", "BRAF"):
        d.fact("genetics", drawn, target=gene, method="ngs", result="not-detected")
    iscn = "45,X,-Y[4]/46,XY[16]"
    d.fact("genetics", drawn, target="karyotype", method="karyotype", result="detected", iscn=iscn)
    pc = str(r.randint(18, 62))
    d.observation("bm_pc_pct", "Plasma cells (aspirate)", pc, "%", drawn, specimen="bone marrow")
    d.never("genetics", "cut-off of the probe", text="10%")
    d.never("genetics", "purity after selection, no abnormal share", text="96%")
    d.never("genetics", "a list of genes covered, not a finding", text="CRBN")
    d.never("observation", "depth of reading", text="1104")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:14pt">{issuer}</b><br>Haemato-oncology integrated genomic report</td><td class="r">{no}<br>Status: Final</td></tr></table>
<table class="id"><tr><td>Patient</td><td><b>{who}</b>, male</td><td>Sample date</td><td>{drawn}</td></tr><tr><td>Born</td><td>{born:%d/%m/%Y}</td><td>Report date</td><td>{drawn.plus(12)}</td></tr><tr><td>Referral reason</td><td>Multiple myeloma, third relapse</td><td>Sample</td><td>Bone marrow, CD138+ selected (purity 96%)</td></tr></table>
<div class="sm"><b>Summary:</b> High-risk (double hit) genomic profile: t(4;14), gain of 1q and deletion of <i>TP53</i> with a mutation of the other allele. Plasma cells (aspirate): {pc}%.</div>
<p class="q">1. FISH (100 nuclei scored a probe)</p>
<table class="t"><tr class="h"><td>Probe</td><td>Abnormality</td><td>Result</td><td class="c">Cells</td><td class="c">Cut-off</td><td>ISCN</td></tr>{rows}</table>
<p class="q">2. Sequence variants (myeloma panel v4)</p>
<table class="t"><tr class="h"><td>Gene</td><td>Coding</td><td>Protein</td><td class="c">VAF</td><td class="c">Depth</td><td>Class</td></tr>{''.join(v)}</table>
<p style="margin-top:3pt">No variant was detected in NRAS or BRAF. <span class="s">Genes covered: BRAF, CRBN, CUL4B, DIS3, FAM46C, IKZF1, IKZF3, KRAS, NRAS, PSMB5, TP53, TRAF3, XBP1. Limit of detection 2% at 500x.</span></p>
<p class="q">3. Karyotype</p><p>{iscn}. Loss of the Y chromosome in four of twenty metaphases, from non-plasma cells; a common age-related finding.</p>
<p class="q">Comment</p><p>Results should be read with the immunophenotype. Loss of BCMA or GPRC5D cannot be assessed with this panel and should be tested if such treatment has been given.</p>
<table style="margin-top:22pt"><tr><td>Reported by: Bronwen Castell-Adeyemi<br>Senior Clinical Scientist</td><td>Authorised by: Dr Ifor Llewelyn-Basu<br>Consultant Clinical Scientist</td></tr></table>""",
        css=".hd { border-bottom: 3pt solid #41617f } .id { margin: 6pt 0 } .id td { padding: 1.6pt 5pt } .id td:nth-child(odd) { color: #41617f; width: 15% } .sm { background: #eaf0f6; border: .6pt solid #41617f; padding: 6pt 9pt } .q { font-weight: bold; margin: 9pt 0 3pt; color: #41617f } .t td { border: .5pt solid #9fb1c4; padding: 2.4pt 5pt } .h td { background: #dbe5ee; font-weight: bold } .i { font: 7.4pt 'Liberation Mono' }",
        font="Liberation Sans", pt=9.3, margin="13mm 15mm", lang="en-GB")


@sample("unseen-pet-1", ALL, "Layout: Irish PET-CT as continuous text, findings by level in tables of two columns, conclusion underlined at the end.")
def regional(d):
    r = d.r
    done = d.collected("%d/%m/%Y", role="performed")
    before = done.plus(-r.randint(70, 100))
    born, who = d.birth(1955, 1995), r.choice(["Aoife Ní Bhriain", "Gráinne Devaney", "Mairéad Tuohy"])
    mrn, issuer = f"M{d.digits(7)}", "Blackrock Coast PET-CT Unit"
    d.source("imaging.petct", issuer, done.plus(1, "reported"))
    d.patient(who, "female", born, MRN=mrn)
    suv, med, liver = round(r.uniform(3.2, 3.8), 1), f"{r.uniform(1.5, 2):.1f}", "2.7"
    old = round(r.uniform(11, 19), 1)
    d.fact("diagnoses", code="PMBCL", printed="Primary mediastinal B cell lymphoma")
    d.fact("imaging", done, modality="PET-CT", deauville=4, suvMax=suv, conclusion="Partial metabolic response")
    d.fact("imaging", before, modality="PET-CT", deauville=5, suvMax=old)
    d.fact("responses", done, category="PR", modality="PET-CT")
    d.treat("chemotherapy", "R-EPOCH / DA-R-EPOCH", "DA-EPOCH-R", None, (), None, None, 6)
    d.treat("radiotherapy", None, "radiotherapy", assertion="possible")
    for x in (med, liver):
        d.never("imaging", "uptake of a reference organ", text=f"SUVmax {x}")
    d.never("imaging", "uptake of brown fat", text="SUVmax 5.9")
    d.never("observation", "blood sugar of the preparation", code="glucose")
    d.never("response", "no complete response", code="CR")
    d.never("imaging", "the point of the scale that was not reached", text="Deauville 3")
    area = lambda name, text: f"<tr><td class='l'>{name}</td><td>{text}</td></tr>"
    d.html = page(f"""
<p class="c"><b style="font-size:14pt">{issuer}</b><br>Seafront Avenue, Co. Dublin &nbsp;·&nbsp; tel. 000 555 0190</p>
<table class="id"><tr><td>{who}</td><td>DOB {born:%d/%m/%Y}</td><td>{mrn}</td><td>Exam date {done}</td></tr></table>
<p class="t"><b>Exam:</b> PET-CT FDG half body. &nbsp; <b>Requested by:</b> Prof. C. Mulvihill, Haematology.</p>
<p class="t"><b>Indication:</b> Primary mediastinal B cell lymphoma. End of treatment after 6 cycles of DA-EPOCH-R (last cycle five weeks ago).</p>
<p class="t"><b>Comparison:</b> PET-CT {before}, when the mass had an SUVmax of {old} (Deauville 5).</p>
<p class="t"><b>Technique:</b> {r.randint(238, 291)} MBq F-18 FDG; uptake {r.randint(58, 66)} minutes; blood glucose {r.uniform(4.6, 6.1):.1f} mmol/L; low dose CT without contrast. Reference: mediastinal blood pool SUVmax {med}, liver SUVmax {liver}.</p>
<table class="f">{area("Neck", "No FDG avid adenopathy. Symmetrical brown fat activity in the supraclavicular fossae, SUVmax 5.9, physiological.")}{area("Chest", f"The anterior mediastinal mass has decreased from 9.4 x 7.1 cm to 4.0 x 2.2 cm. There is residual uptake along its left border, SUVmax {suv}, moderately above liver (Deauville 4). No new nodes. No pleural or pericardial effusion.")}{area("Abdomen, pelvis", "Liver and spleen normal; spleen 10.4 cm. No adenopathy. A 12 mm ovarian cyst is unchanged.")}{area("Skeleton", "Diffuse marrow activity after G-CSF. No focal lesion.")}</table>
<p class="t"><u><b>Conclusion</b></u><br>1. Partial metabolic response of the mediastinal mass; residual uptake Deauville 4. It does not meet Deauville 3 or less.<br>2. No new disease.<br>3. Suggest biopsy or an interval scan in six weeks; radiotherapy or referral for CAR-T to be discussed at the MDM.</p>
<p style="margin-top:20pt">Dr. Ruairí Fitzmaurice, Consultant Radiologist &nbsp; IMC 000000 &nbsp;&nbsp; Dictated {done.plus(1)}</p>{scribble(r, 110, 216, 40)}""",
        css="body { font-variant-numeric: lining-nums } .id { border: 1pt solid #000; margin: 8pt 0 } .id td { padding: 4pt 7pt; font-weight: bold } .t { margin-top: 7pt; text-align: justify } .f { margin-top: 8pt } .f td { padding: 3pt 6pt; border-top: .4pt solid #888; border-bottom: .4pt solid #888 } .l { width: 20%; font-style: italic }",
        font="Vollkorn", pt=10.6, margin="17mm 21mm", lang="en-IE")
    d.treat("cell-therapy", None, "CAR-T", assertion="possible")
