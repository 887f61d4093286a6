"""Fresh split: flow cytometry, proteins, residual disease, genetics, marrow and PET-CT in English."""
from facts import House
from layout import esc, page, scribble, stamp, tr
from patients import blood
from registry import ALL, sample
from rows import put


@sample("fresh-flow-1", ALL, "Layout: Indian flow report, two groups of markers beside each other by lineage, result, per cent and strength of the blasts, gating text above.")
def by_lineage(d):
    r = d.r
    drawn = d.collected("%d-%b-%Y")
    age, who = r.randint(19, 52), r.choice(["Ms. SHRADDHA KULKARNI", "Ms. PREETHI ANNAMALAI", "Ms. ZOYA MERCHANT"])
    no, issuer = f"FC/{drawn.date:%y}/{d.digits(5)}", "Nilgiri Institute of Haemato-Oncology, Flow Cytometry Laboratory"
    d.source("lab.flow", issuer, drawn.plus(1, "reported"))
    d.patient(who.removeprefix("Ms. "), "female", age=age, LabNo=no)
    blast, viable, events = r.randint(58, 91), r.randint(92, 98), f"{r.randint(110, 260)},000"
    d.told("bm_blast_pct", str(blast), "%", drawn, specimen="bone marrow")
    d.fact("diagnoses", drawn, code="B-ALL", printed="B lymphoblastic leukaemia", status="relapsed")
    left = [("B LINEAGE",), ("CD19", "CD19", "positive", r.randint(94, 99), "Bright"), ("CD20", "CD20", "partial", r.randint(22, 41), "Dim"), ("CD22", "CD22", "positive", r.randint(71, 90), "Moderate"), ("cyCD79a", "CD79a", "positive", r.randint(80, 95), "Moderate"),
            ("IMMATURITY",), ("CD34", "CD34", "positive", r.randint(74, 96), "Moderate"), ("TdT", "TdT", "positive", r.randint(61, 88), "Moderate"), ("HLA-DR", "HLA-DR", "positive", r.randint(93, 99), "Bright"), ("CD10", "CD10", "positive", r.randint(90, 98), "Bright")]
    right = [("T LINEAGE",), ("cyCD3", "CD3", "negative", 1, "-"), ("CD5", "CD5", "negative", 2, "-"), ("CD7", "CD7", "negative", 3, "-"),
             ("MYELOID",), ("MPO", "MPO", "negative", 0, "-"), ("CD13", "CD13", "negative", 4, "-"), ("CD33", "CD33", "partial", r.randint(24, 38), "Dim"), ("CD117", "CD117", "negative", 1, "-"),
             ("OTHERS",), ("CD38", "CD38", "positive", r.randint(78, 95), "Dim"), ("CD45", "CD45", "positive", r.randint(82, 97), "Dim")]

    def group(rows):
        out = ""
        for x in rows:
            if len(x) == 1:
                out += f"<tr><td colspan=4 class='g'>{x[0]}</td></tr>"
                continue
            name, marker, status, pc, strength = x
            d.marker(marker, status, str(pc), strength.lower() if strength != "-" else None, "blasts", "bone marrow", drawn)
            out += tr([name, status.capitalize(), str(pc), strength], ["b", "", "c", ""])
        return f"<table class='t'><tr class='h'><td>Marker</td><td>Result</td><td class='c'>% of blasts</td><td>Strength</td></tr>{out}</table>"

    t, b = r.randint(4, 9), r.randint(1, 3)
    d.never("marker", "a marker on normal B cells in the text", code="CD19", text=str(b))
    d.never("observation", "viability of the sample", text=str(viable))
    d.never("observation", "events acquired", text=events)
    d.never("treatment", "asked about in the comment", regimen="Blinatumomab")
    d.never("observation", "threshold of positivity", text="20%")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:12.5pt">{issuer.split(',')[0]}</b><br>{issuer.split(', ')[1]} &nbsp; <span class="s">Coonoor Road · Ph 0000-555 0172 · NABL MC-0000</span></td></tr></table>
<table class="id"><tr><td>Name: <b>{who}</b></td><td>Age/Sex: {age} Y / F</td><td>Lab No: <b>{no}</b></td></tr><tr><td>Specimen: Bone marrow aspirate, EDTA</td><td>Collected: {drawn}</td><td>Reported: {drawn.plus(1)}</td></tr><tr><td colspan=3>Clinical details: K/c/o ALL 2022, now pancytopenia. Referred by Dr. R. Somasundaram</td></tr></table>
<p class="c b" style="margin:6pt">LEUKAEMIA IMMUNOPHENOTYPING (10 COLOUR)</p>
<p><b>Gating strategy:</b> {events} events were acquired; viability (7-AAD) {viable}%. On CD45/SSC the blast window holds {blast}% of all events. Lymphocytes {t + b}%: T cells {t}%, mature B cells (CD19+ CD20 bright) {b}%. A marker is called positive at 20% or more of the gated blasts, partial when a subset is positive.</p>
<table style="margin-top:6pt"><tr><td class="pn">{group(left)}</td><td class="pn">{group(right)}</td></tr></table>
<p style="margin-top:8pt"><b>Impression:</b> Features are those of relapsed B lymphoblastic leukaemia, common ALL phenotype, with aberrant CD33. Blasts {blast}%.</p>
<p style="margin-top:5pt"><b>Comment:</b> Kindly inform if blinatumomab has been given, as CD19 may be lost or masked. A baseline tube for residual disease has been stored. Correlate with morphology, BCR::ABL1 and cytogenetics.</p>
<table style="margin-top:30pt"><tr><td>Dr. Hema Gangadharan<br>MD Path, PDF Haematopathology</td><td class="r">Mr. Arul Devanesan<br>Technologist</td></tr></table>{scribble(r, 4, 196, 34)}""",
        css=".hd { border-bottom: 2pt solid #356b3d } .id { margin: 5pt 0; border-bottom: .5pt solid #356b3d } .id td { padding: 1.8pt 4pt } .pn { width: 50%; padding: 0 3pt } .t td { border: .5pt solid #7da584; padding: 2.4pt 5pt } .h td { background: #dcebdf; font-weight: bold; font-size: 8.4pt } .g { background: #f2f7f3; font-weight: bold; font-size: 8.2pt } p { text-align: justify }",
        font="Noto Sans", pt=9.4, margin="13mm 16mm", lang="en-IN")


@sample("fresh-flow-2", ALL, "Layout: British flow report as paragraphs in plus and minus notation, CD19 loss after CAR-T, percentages with different denominators.")
def notation(d):
    r = d.r
    drawn = d.collected("%d/%m/%Y")
    born, who = d.birth(1962, 2001), r.choice(["Imran Rafiq Chaudhry", "Dominic Fairweather", "Tomos Llewellyn"])
    no, issuer = f"{drawn.date:%y}H{d.digits(6)}", "Mersey Bay Specialist Haematology Laboratory"
    d.source("lab.flow", issuer, drawn.plus(1, "reported"))
    d.patient(who, "male", born, SpecimenNo=no)
    wbc, blast = round(r.uniform(3.2, 18.4), 1), r.randint(31, 78)
    dim, c22, c10, c34, b = r.randint(12, 27), r.randint(84, 97), r.randint(88, 98), r.randint(61, 90), f"{r.uniform(.1, .6):.1f}"
    tcell = r.randint(6, 18)
    d.told("wbc", f"{wbc:.1f}", "x 10^9/L", drawn)
    pop, sp = "blasts", "blood"
    d.marker("CD19", "partial", str(dim), "dim", pop, sp, drawn)
    d.marker("CD22", "positive", str(c22), None, pop, sp, drawn)
    d.marker("CD10", "positive", str(c10), "bright", pop, sp, drawn)
    d.marker("CD34", "positive", str(c34), None, pop, sp, drawn)
    for m in ("CD79a", "TdT", "HLA-DR", "CD38"):
        d.marker(m, "positive", None, None, pop, sp, drawn)
    d.marker("CD45", "positive", None, "dim", pop, sp, drawn)
    for m in ("CD20", "CD3", "CD7", "MPO", "CD117", "kappa", "lambda"):
        d.marker(m, "negative", None, None, pop, sp, drawn)
    d.marker("CD3", "positive", str(tcell), None, "leucocytes", sp, drawn)
    d.fact("diagnoses", drawn, code="B-ALL", printed="B-ALL", status="relapsed")
    d.treat("cell-therapy", "tisagenlecleucel", "tisagenlecleucel", None, ["tisagenlecleucel"])
    d.fact("statements", question="prior-car-t", answer="yes")
    d.never("marker", "value of the first diagnosis in the comment", code="CD19", text="99")
    d.never("observation", "blasts by the gate of this assay are no smear count", code="bm_blast_pct")
    d.never("marker", "B cells as a share of leucocytes", code="CD19", text=b)
    d.never("treatment", "an option named by the laboratory", text="inotuzumab")
    d.html = page(f"""
<table><tr><td><b style="font-size:13pt">{issuer}</b><br>Immunophenotyping report</td><td class="r s">HSL building, Level 1<br>0000 555 0162 &nbsp; UKAS 0000<br>Duty scientist bleep 5521</td></tr></table>
<div class="id"><b>{who}</b> &nbsp;&nbsp; DOB {born:%d/%m/%Y} &nbsp;&nbsp; Male &nbsp;&nbsp; Specimen {no}<br>Peripheral blood, EDTA &nbsp;&nbsp; Taken {drawn} &nbsp;&nbsp; Received {drawn} &nbsp;&nbsp; Reported {drawn.plus(1)}<br>Clinical details: B-ALL, tisagenlecleucel eleven months ago, falling counts ?relapse</div>
<p class="q">Sample</p><p>White cell count {wbc:.1f} x 10^9/L. Good viability. 500,000 events were collected through eight-colour tubes.</p>
<p class="q">Populations</p><p>A population in the CD45 dim region makes up {blast}% of leucocytes. CD3+ T cells are {tcell}% of leucocytes. Mature B cells (CD19+ CD20+, polyclonal) are {b}% of leucocytes.</p>
<p class="q">Phenotype of the abnormal population</p>
<p>CD45dim+, CD34+ ({c34}%), HLA-DR+, TdT+, CD10bright+ ({c10}%), cyCD79a+, CD22+ ({c22}%), CD38+. CD19 is dim and is seen on only {dim}% of blasts, the remainder being CD19-. CD20-, CD3-, CD7-, MPO-, CD117-. Surface kappa and lambda are both negative.</p>
<p class="q">Conclusion</p><p><b>Relapsed B-ALL with partial loss of CD19.</b> At diagnosis in 2022 CD19 was on 99% of blasts. CD22 is retained and uniform.</p>
<p class="q">Comment</p><p>Emergence of a CD19 negative clone after CD19-directed therapy is a recognised mechanism of escape. CD22-directed treatment (such as inotuzumab) could be considered at the MDT. A marrow sample is requested for confirmation and for BCR::ABL1. These findings were telephoned to Dr Achterberg's secretary at 15:40.</p>
<p style="margin-top:32pt">Authorised: Dr Philippa Nwachukwu-Hale, Consultant Haematologist &nbsp;/&nbsp; Rhodri Beynon, Clinical Scientist</p>{scribble(r, 6, 186, 36)}""",
        css=".id { border: .8pt solid #222; padding: 5pt 8pt; line-height: 1.5; margin: 8pt 0 } .q { font-weight: bold; font-style: italic; margin-top: 9pt } p { text-align: justify }",
        font="Liberation Serif", pt=11.4, margin="18mm 22mm", lang="en-GB", footer='"' + no + '    Page " counter(page) " of " counter(pages)')


@sample("fresh-protein-1", ALL, "Layout: Australian protein studies, curve beside the fractions, light chains with previous columns, isotype in a sentence, urine below.")
def australian(d):
    r, h = d.r, House(low="L", high="H", between=" - ", below="< {}", above="> {}")
    now = d.collected("%d/%m/%Y")
    earlier = [now.plus(-30), now.plus(-61)]
    born, who = d.birth(1941, 1973), r.choice(["PAPADOPOULOS, Con", "MCGILLICUDDY, Barry", "NGUYEN, Van Thanh"])
    ur, issuer = d.digits(7), "Jacaranda Pathology, Specialised Biochemistry"
    d.source("lab.protein", issuer, now.plus(2, "reported"))
    d.patient(who, "male", born, UR=ur)
    u = r.uniform
    m = [round(u(18, 34))]
    m += [m[0] + r.randint(3, 6), m[0] + r.randint(8, 12)]
    k = [round(u(4, 9), 1) for _ in m]
    lam = [round(u(210, 520), 1)]
    lam += [round(lam[0] * 1.3, 1), round(lam[0] * 1.8, 1)]
    parts = {"Albumin": ("albumin", r.randint(29, 37), 33, 48), "Alpha 1": (None, r.randint(2, 4), 2, 4), "Alpha 2": (None, r.randint(6, 9), 5, 9), "Beta": (None, r.randint(6, 9), 6, 10), "Gamma": (None, m[0] + r.randint(2, 4), 6, 14)}
    tp = sum(x[1] for x in parts.values())
    rows = "".join(tr([q.name, q.value, f"<b>{q.flag}</b>", q.unit, q.range], ["", "r", "c"]) for q in [put(d, h, now, ("Total Protein", "tp", tp, 0, "g/L", 60, 80))] + [put(d, h, now, (n, c, x, 0, "g/L", lo, hi)) for n, (c, x, lo, hi) in parts.items()])
    d.observation("mprot_s", "Paraprotein", str(m[0]), "g/L", now)
    rows += tr(["<b>Paraprotein</b>", f"<b>{m[0]}</b>", "", "g/L", ""], ["", "r", "c"])
    chains = ""
    for name, code, values, p, lo, hi, unit in (("Free Kappa", "kflc", k, 1, 3.3, 19.4, "mg/L"), ("Free Lambda", "lflc", lam, 1, 5.7, 26.3, "mg/L"), ("Kappa/Lambda ratio", "flc_ratio", [a / b for a, b in zip(k, lam)], 3, .26, 1.65, "")):
        q = put(d, h, now, (name, code, values[0], p, unit, lo, hi), range_decimals=2 if p == 3 else 1)
        old = [put(d, h, when, (name, code, x, p, unit, lo, hi), flagless=True, range_decimals=2 if p == 3 else 1).value for when, x in zip(earlier, values[1:])]
        chains += tr([name, *reversed(old), f"<b>{q.value}</b> {q.flag}", unit, q.range], ["", "r o", "r o", "r"])
    for name, code, x, lo, hi in (("IgG", "igg", u(2.1, 5.2), 7, 16), ("IgA", "iga", m[0] + u(.5, 1.8), .7, 4), ("IgM", "igm", u(.1, .35), .4, 2.3)):
        q = put(d, h, now, (name, code, x, 2, "g/L", lo, hi))
        chains += tr([name, "", "", f"<b>{q.value}</b> {q.flag}", "g/L", q.range], ["", "r o", "r o", "r"])
    q = put(d, h, now, ("Beta-2 Microglobulin", "b2m", u(2.8, 7.4), 1, "mg/L", 1, 2.4))
    chains += tr([q.name, "", "", f"<b>{q.value}</b> {q.flag}", q.unit, q.range], ["", "r o", "r o", "r"])
    old = [d.observation("mprot_s", "Paraprotein", str(x), "g/L", when) for when, x in zip(earlier, m[1:])]
    chains += tr(["Paraprotein", *reversed(old), "see above", "g/L", ""], ["", "r o", "r o", "r"])
    sentence = "IgA lambda paraprotein"
    d.observation("ife_s", "Immunofixation", sentence, "", now, text="positive")
    d.fact("paraproteins", now, isotype={"heavy": "IgA", "light": "lambda"}, concentration={"value": {"printed": str(m[0])}, "unit": {"printed": "g/L"}}, specimen="serum", method="spep", assertion="present")
    d.fact("paraproteins", now, isotype={"heavy": "IgA", "light": "lambda"}, specimen="serum", method="ife", assertion="present")
    bjp = r.randint(220, 940)
    d.observation("mprot_u", "Bence Jones protein", str(bjp), "mg/24h", now)
    d.observation("ife_u", "Urine immunofixation", "free lambda light chains", "", now, text="positive")
    d.fact("paraproteins", now, isotype={"heavy": None, "light": "lambda"}, concentration={"value": {"printed": str(bjp)}, "unit": {"printed": "mg/24h"}}, specimen="urine", method="upep", assertion="present")
    d.fact("paraproteins", now, isotype={"heavy": None, "light": "lambda"}, specimen="urine", method="ife", assertion="present")
    d.fact("diagnoses", code="MM", printed="Multiple myeloma")
    d.never("observation", "volume of the urine", text="1640")
    d.never("observation", "adjusted interval for the kidneys", code="flc_ratio", text="0.37")
    d.never("response", "no category is stated", code="PR")
    curve = "M4 78 L14 76 C20 76 22 10 27 10 S 34 74 40 74 S 48 66 53 67 S 60 72 64 72 S 72 58 78 60 S 84 70 90 70 C97 70 99 22 103 22 S 109 72 116 74 L146 78"
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:14pt">Jacaranda Pathology</b><br>Specialised Biochemistry &nbsp; <span class="s">NATA 0000 · 555 Boundary St · 13 00 55 50</span></td><td class="r"><b>PROTEIN STUDIES</b><br>Final report</td></tr></table>
<table class="id"><tr><td><b>{who}</b><br>DOB {born:%d/%m/%Y} &nbsp; Male</td><td>UR No. {ur}<br>Ref: Dr S. Whitlam, Cancer Care</td><td>Collected {now} 09:35<br>Reported {now.plus(2)}</td></tr></table>
<p class="b">Clinical notes: Multiple myeloma, on treatment.</p>
<table style="margin-top:5pt"><tr><td style="width:58%"><p class="q">Serum protein electrophoresis</p><table class="t"><tr class="h"><td></td><td class="r">Result</td><td></td><td>Units</td><td>Ref. Interval</td></tr>{rows}</table></td>
<td class="c"><svg width="200" height="104" viewBox="0 0 150 82"><path d="{curve}" fill="none" stroke="#222" stroke-width="1"/><path d="M4 79 L146 79" stroke="#999" stroke-width=".6"/><path d="M97 82 L97 20 M110 82 L110 20" stroke="#b00" stroke-width=".5" stroke-dasharray="2 2"/></svg><br><span class="s">Capillary zone</span></td></tr></table>
<p class="k"><b>Immunofixation:</b> {sentence} of the same mobility as before. No other band.</p>
<p class="q">Immunoglobulins, light chains and trend</p>
<table class="t"><tr class="h"><td>Test</td><td class="r">{earlier[1]}</td><td class="r">{earlier[0]}</td><td class="r">{now}</td><td>Units</td><td>Ref. Interval</td></tr>{chains}</table>
<p class="q">Urine, 24 hour collection (1640 mL)</p>
<p class="k"><b>Bence Jones protein:</b> {bjp} mg/24h. <b>Urine immunofixation:</b> free lambda light chains; albumin trace.</p>
<p class="k s">Comment: the paraprotein migrates in the gamma region and has fallen since the last sample. Renal reference interval for the ratio: 0.37 - 3.10. Total IgA by turbidimetry includes the paraprotein. Light chains measured by Freelite; do not compare with results of other methods.</p>
<p style="margin-top:18pt">Dr Bronte Hargreaves FRCPA &nbsp;&nbsp; Chemical Pathologist</p>""",
        css=".hd { background: #efe6f5 } .hd td { padding: 5pt 8pt } .id { border-bottom: .8pt solid #6a3d8a; margin: 5pt 0 } .id td { padding: 2pt 6pt } .q { font-weight: bold; color: #6a3d8a; margin: 9pt 0 2pt } .h td { font-weight: bold; border-bottom: .6pt solid #6a3d8a; font-size: 8.6pt } .t td { padding: 2.2pt 5pt } .k { margin-top: 6pt } .o { color: #555 }",
        font="Carlito", pt=10.6, margin="13mm 17mm", lang="en-AU", footer='"Page " counter(page) " of " counter(pages)')


@sample("fresh-mrd-1", ALL, "Layout: British residual disease of ALL by flow, result sentence in a box, time points as a table with undetectable results, phenotype followed.")
def residual(d):
    r = d.r
    drawn = d.collected("%d %b %Y")
    before = [drawn.plus(-x) for x in (63, 126)]
    born, who = d.birth(1978, 2004), r.choice(["Saoirse Kinsella", "Amara Osei-Bonsu", "Freya Lindqvist"])
    no, issuer = f"M{drawn.date:%y}-{d.digits(5)}", "Trent Valley MRD Reference Laboratory"
    d.source("mrd", issuer, drawn.plus(3, "reported"))
    d.patient(who, "female", born, LabNo=no)
    level, first = round(r.uniform(.021, .094), 3), round(r.uniform(1.1, 3.9), 1)
    lod = "0.002"
    d.fact("mrd", drawn, status="positive", level={"number": level, "printed": f"{level:.3f}", "unit": "%"}, sensitivity=f"{lod}%", method="flow", specimen="bone marrow")
    d.fact("mrd", before[0], status="negative", method="flow", specimen="bone marrow")
    d.fact("mrd", before[1], status="positive", level={"number": first, "printed": f"{first:.1f}", "unit": "%"}, method="flow", specimen="bone marrow")
    d.fact("diagnoses", code="B-ALL", printed="B-cell acute lymphoblastic leukaemia")
    d.treat("immunotherapy", "Blinatumomab", "blinatumomab", None, ["blinatumomab"], None, None, 2)
    for m, s, i in (("CD19", "positive", "dim"), ("CD10", "positive", "bright"), ("CD34", "positive", None), ("CD22", "positive", None), ("CD38", "positive", "dim"), ("CD20", "negative", None), ("CD45", "positive", "dim")):
        d.marker(m, s, None, i, "residual leukaemic cells", "bone marrow", drawn)
    haema = f"{r.uniform(1.2, 4.4):.1f}"
    d.never("mrd", "normal precursors of B cells", text=haema)
    d.never("mrd", "limit of detection, not the result", text=lod)
    d.never("mrd", "threshold of the protocol", text="0.01")
    d.never("observation", "no morphology was done here", code="bm_blast_pct")
    d.never("response", "no category is stated", code="CR")
    events = f"{r.randint(1_400_000, 2_900_000):,}"
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:13pt">{issuer}</b><br><span class="s">Sherwood Lane · UKAS medical 0000 · mrd@trentvalley.example</span></td><td class="r b">MEASURABLE RESIDUAL<br>DISEASE REPORT</td></tr></table>
<table class="id"><tr><td>Patient</td><td><b>{who}</b></td><td>Lab no.</td><td><b>{no}</b></td></tr><tr><td>Date of birth / sex</td><td>{born:%d %b %Y} / F</td><td>Sample</td><td>Bone marrow (first pull), taken {drawn}</td></tr><tr><td>Referrer</td><td>Dr B. Anstruther, Northgate</td><td>Reported</td><td>{drawn.plus(3)}</td></tr><tr><td>Diagnosis</td><td>B-cell acute lymphoblastic leukaemia</td><td>Time point</td><td>After blinatumomab, 2 cycles</td></tr></table>
<div class="bx"><b>RESULT: MRD POSITIVE.</b> Leukaemic cells are {level:.3f}% of CD45+ mononuclear cells (limit of detection of this sample {lod}%).</div>
<p class="q">Serial results</p>
<table class="t"><tr class="h"><td>Sample date</td><td>Time point</td><td>Method</td><td class="c">MRD</td></tr><tr><td>{before[1]}</td><td>Relapse, end of re-induction</td><td>Flow, 8 colour</td><td class="c">{first:.1f}%</td></tr><tr><td>{before[0]}</td><td>After cycle 1</td><td>Flow, 10 colour</td><td class="c">Not detected</td></tr><tr><td>{drawn}</td><td>After cycle 2</td><td>Flow, 10 colour</td><td class="c"><b>{level:.3f}%</b></td></tr></table>
<p class="q">Phenotype of the residual cells</p>
<p>CD19dim CD10bright CD34pos CD22pos CD38dim CD45dim CD20neg. As CD19 may be modulated after blinatumomab, gates on CD22 and CD24/CD66b were also used and gave the same figure.</p>
<p class="q">Quality</p>
<p>{events} events acquired. Haematogones {haema}% of mononuclear cells. Mast cells and erythroid precursors present, no sign of dilution with blood. At least 20 clustered events are needed for detection and 50 for quantitation.</p>
<p class="q">Comment</p><p>MRD has reappeared at a low level. In most protocols 0.01% or more is the threshold for intervention. A repeat sample within 2 to 4 weeks is advised. Flow cytometry cannot exclude disease outside the marrow.</p>
<table style="margin-top:30pt"><tr><td>Reported by: Gwen Satterthwaite, Principal Clinical Scientist</td><td class="r">Checked by: Dr Olumide Prendergast</td></tr></table>{stamp('AUTHORISED', 132, 212, -5, '#2c4a7a', 12, .5)}""",
        css=".hd { border-bottom: 2.4pt solid #2c4a7a } .id { margin: 6pt 0 } .id td { border: .4pt solid #9aa9c2; padding: 2.6pt 6pt } .id td:nth-child(odd) { background: #eef2f8; width: 19% } .bx { border: 1.6pt solid #2c4a7a; padding: 8pt 10pt; margin: 6pt 0; font-size: 11pt } .q { font-weight: bold; color: #2c4a7a; margin: 10pt 0 3pt } .t td { border-bottom: .5pt solid #9aa9c2; padding: 3pt 6pt } .h td { font-weight: bold } p { text-align: justify }",
        font="Liberation Sans", pt=10, margin="15mm 18mm", lang="en-GB")


@sample("fresh-genetics-1", ALL, "Layout: American lymphoma genetics, break-apart probes as a list with counts of cells, variants by tier in boxes, interpretation last.")
def double_hit(d):
    r = d.r
    drawn = d.collected("%m/%d/%Y")
    born, who = d.birth(1948, 1986), r.choice(["Thaddeus Brookhaven", "Marcellus Dupree", "Anselm Kowalik"])
    case, issuer = f"CG{drawn.date:%y}-{d.digits(5)}", "Prairie States Molecular Pathology"
    d.source("genetics", issuer, drawn.plus(9, "reported"))
    d.patient(who, "male", born, CaseNo=case)
    d.fact("diagnoses", code="HGBL", printed="High-grade B-cell lymphoma with MYC and BCL2 rearrangements")
    pc = {"MYC": r.randint(62, 92), "BCL2": r.randint(58, 90), "BCL6": 0, "del(17p)": r.randint(31, 64)}
    rows = ""
    for target, name, iscn in (("MYC", "MYC (8q24.1) break-apart", "nuc ish(MYCx2)(5'MYC sep 3'MYCx1)"), ("BCL2", "BCL2 (18q21.3) break-apart", "nuc ish(BCL2x2)(5'BCL2 sep 3'BCL2x1)"), ("BCL6", "BCL6 (3q27) break-apart", "nuc ish(BCL6x2)"), ("del(17p)", "TP53 (17p13.1) / D17Z1", "nuc ish(TP53x1,D17Z1x2)")):
        n = pc[target] * 2
        d.fact("genetics", drawn, target=target, method="fish", result="detected" if n else "not-detected", percent={"printed": str(pc[target])} if n else None)
        result = f"POSITIVE ({n}/200 cells, {pc[target]}%)" if n else "Negative (0/200 cells)"
        rows += tr([name, f"<b>{result}</b>" if n else result, f"<span class='i'>{iscn}{f'[{n}/200]' if n else '[200]'}</span>"])
    tiers = ""
    for gene, hgvs, consequence, tier in (("TP53", "c.743G>A p.R248Q", "missense", "I"), ("KMT2D", "c.4419G>A p.W1473*", "nonsense", "II"), ("CREBBP", "c.4337G>A p.R1446H", "missense", "II"), ("CD79B", "c.586T>A p.Y196N", "missense", "III")):
        vaf = f"{r.uniform(8, 46):.1f}"
        d.fact("genetics", drawn, target=gene, method="ngs", result="detected", percent={"printed": vaf})
        tiers += f"<div class='bx'><b><i>{gene}</i></b> &nbsp; {esc(hgvs)} &nbsp; ({consequence})<br>Variant allele fraction {vaf}% &nbsp;·&nbsp; Tier {tier} &nbsp;·&nbsp; Depth {r.randint(610, 1480)}x</div>"
    for gene in ("EZH2", "MYD88", "BTK"):
        d.fact("genetics", drawn, target=gene, method="ngs", result="not-detected")
    iscn = "48,XY,+7,t(8;14)(q24;q32),+12,t(14;18)(q32;q21)[8]/46,XY[12]"
    d.fact("genetics", drawn, target="karyotype", method="karyotype", result="detected", iscn=iscn)
    d.never("genetics", "cut-off of the laboratory", text="12%")
    d.never("genetics", "tumor content, estimated", text="80%")
    d.never("genetics", "list of genes covered", text="CARD11")
    d.never("treatment", "a drug named because of a variant", text="tazemetostat")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:14pt">{issuer}</b><br><span class="s">1200 Grain Exchange Bldg · CLIA 00D0555210 · CAP 0000000 · (000) 555-0129</span></td><td class="r">Case <b>{case}</b><br>FINAL</td></tr></table>
<div class="two"><div><b>{who}</b><br>DOB {born:%m/%d/%Y} &nbsp; M<br>Specimen: lymph node, right inguinal, FFPE block A2</div><div>Collected {drawn}<br>Reported {drawn.plus(9)}<br>Ordering: L. Haverstock, MD &nbsp; Tumor content about 80%</div></div>
<p class="q">DIAGNOSIS</p><p>High-grade B-cell lymphoma with MYC and BCL2 rearrangements ("double hit").</p>
<p class="q">FISH, interphase (200 nuclei a probe; cut-off 12% for break-apart probes, 10% for loss)</p><table class="t">{rows}</table>
<p class="q">CONVENTIONAL CYTOGENETICS</p><p class="i" style="font-size:9pt">{iscn}</p><p>Eight of twenty metaphases abnormal.</p>
<p class="q">LYMPHOMA SEQUENCING PANEL, 74 genes</p><div class="fx">{tiers}</div>
<p>Pertinent negatives: no variant detected in EZH2, MYD88 and BTK; tazemetostat would not be supported by EZH2 status. Genes covered include ARID1A, BCL2, BTK, CARD11, CD79A, CD79B, CREBBP, EP300, EZH2, KMT2D, MYD88, NOTCH1, NOTCH2, SOCS1, STAT6, TNFRSF14, TP53. Sensitivity 5% at 250x.</p>
<p class="q">INTERPRETATION</p><p>Concurrent rearrangement of MYC and BCL2 with loss and mutation of TP53 is associated with an inferior outcome after R-CHOP type treatment. Variants of Tier III are of uncertain meaning.</p>
<p style="margin-top:22pt">Electronically signed: Wilhelmina Strand, MD, PhD, Director of Genomics, {drawn.plus(9)}</p>""",
        css=".hd { border-bottom: 2pt solid #7b3f00 } .two { display: flex; justify-content: space-between; margin: 6pt 0; line-height: 1.4 } .q { font-weight: bold; color: #7b3f00; margin: 9pt 0 2pt } .t td { border-bottom: .4pt solid #c9b39c; padding: 2.6pt 4pt } .i { font: 7.4pt 'Liberation Mono' } .fx { display: flex; flex-wrap: wrap; justify-content: space-between; margin: 3pt 0 } .bx { width: 49%; border: .7pt solid #7b3f00; padding: 4pt 7pt; margin-bottom: 5pt; line-height: 1.4; font-size: 9pt } p { text-align: justify }",
        size="Letter", font="Liberation Sans", pt=9.8, margin="14mm 18mm", footer='"' + case + '   Page " counter(page) " of " counter(pages)')
    d.never("treatment", "a kind of treatment named for its outcome", regimen="R-CHOP")


@sample("fresh-marrow-1", ALL, "Layout: Indian marrow report of relapsed leukaemia, blood count as one line, aspirate differential in three columns of pairs, trephine and stains as paragraphs.")
def marrow(d):
    r = d.r
    drawn = d.collected("%d.%m.%Y")
    age, who = r.randint(18, 49), r.choice(["Mr. Devendra Pratap Singh", "Mr. Aniruddh Chatterjee", "Mr. Mathew Kurian"])
    no, issuer = f"BM-{d.digits(4)}/{drawn.date:%Y}", "Sarayu Cancer Centre, Department of Haematopathology"
    d.source("marrow", issuer, drawn.plus(2, "reported"))
    d.patient(who.removeprefix("Mr. "), "male", age=age, BMNo=no)
    b = blood(r, wbc=(2.1, 9.4), rbc=(2.4, 3.1), plt=(18, 61), wbc_decimals=1)
    pb = r.randint(12, 41)
    line = (f"Hb {d.told('hgb', str(b['hgb']), 'g/dL', drawn)} g/dL, TLC {d.told('wbc', str(b['wbc']), 'x 10^9/L', drawn)} x 10^9/L, platelets {d.told('plt', str(b['plt']), 'x 10^9/L', drawn)} x 10^9/L, "
            f"MCV {d.told('mcv', str(b['mcv']), 'fL', drawn)} fL. Blasts {d.told('blast_pb_pct', str(pb), '%', drawn)}%.")
    blast = r.randint(64, 88)
    left = 100 - blast
    cells = {"Blasts": blast, "Promyelocytes": 1, "Myelocytes": 2, "Metamyelocytes": 1}
    cells |= {"Lymphocytes": round(left * .3), "Plasma cells": 1, "Monocytes": 1, "Eosinophils": 1}
    cells["Erythroid"] = round(left * .25)
    cells["Neutrophils"] = 100 - sum(cells.values())
    d.observation("bm_blast_pct", "Blasts", str(blast), "%", drawn, specimen="bone marrow")
    d.observation("bm_pc_pct", "Plasma cells", "1", "%", drawn, specimen="bone marrow")
    pairs = list(cells.items())
    pairs += [("M : E ratio", "1.2 : 1"), ("Cells counted", "500")]
    grid = "".join("<tr>" + "".join(f"<td>{n}</td><td class='v'>{x}{'' if isinstance(x, str) else ' %'}</td>" for n, x in pairs[i::4]) + "</tr>" for i in range(4))
    for m, s, i in (("CD34", "positive", None), ("TdT", "positive", None), ("CD79a", "positive", None), ("PAX5", "positive", "dim"), ("CD3", "negative", None), ("MPO", "negative", None), ("CD20", "negative", None)):
        d.marker(m, s, None, i, "blasts", "bone marrow", drawn, "ihc")
    d.fact("diagnoses", drawn, code="B-ALL", printed="B lymphoblastic leukaemia", status="relapsed")
    d.treat("chemotherapy", "BFM", "BFM", None, ())
    cellularity = r.choice([90, 95])
    d.never("observation", "cellularity of the trephine", text=f"{cellularity}%")
    d.never("observation", "a share in the normal marrow", code="bm_blast_pct", text="5")
    d.never("observation", "cells counted", text="500")
    d.never("diagnosis", "excluded by the stains", code="AML")
    d.html = page(f"""
<p class="c"><b style="font-size:13.5pt;color:#244a6b">{issuer.split(', ')[0]}</b><br>{issuer.split(', ')[1]} &nbsp;·&nbsp; <span class="s">Bypass Road, Faizgarh · Tel 0000 555 0191 · NABL M-0000</span></p>
<p class="c b" style="border-top:1pt solid #244a6b;border-bottom:1pt solid #244a6b;margin:4pt 0;padding:2pt">BONE MARROW ASPIRATION AND BIOPSY REPORT</p>
<table class="id"><tr><td>Name : <b>{who}</b></td><td>Age/Sex : {age} Y/M</td><td>BM No. : <b>{no}</b></td></tr><tr><td>Procedure on : {drawn}</td><td>Reported on : {drawn.plus(2)}</td><td>Site : Right PSIS</td></tr><tr><td colspan=3>History : B-ALL treated on BFM protocol in 2023; now fever and bone pain.</td></tr></table>
<p><b>Peripheral blood:</b> {line} Normocytic normochromic red cells, occasional tear drops.</p>
<p><b>Aspirate:</b> Particulate and hypercellular smears with near total replacement by blasts; these are small to medium, with scanty cytoplasm, inconspicuous nucleoli and no granules. Erythroid and myeloid series are suppressed. Megakaryocytes are reduced.</p>
<p class="b" style="margin-top:5pt">Differential count of nucleated cells</p><table class="t">{grid}</table>
<p><b>Cytochemistry:</b> MPO negative, PAS block positive.</p>
<p><b>Trephine biopsy:</b> Core of 1.6 cm. Cellularity {cellularity}%. Interstitial and diffuse sheets of blasts. Reticulin grade 2. No granuloma or metastasis.</p>
<p><b>Immunohistochemistry on the biopsy:</b> Blasts are positive for CD34, TdT, CD79a and PAX5 (dim), and negative for CD3, MPO and CD20.</p>
<div class="bx"><b>IMPRESSION:</b> Relapsed B lymphoblastic leukaemia, blasts {blast}%.<br>Negative MPO argues against AML. Flow cytometry and cytogenetics to follow. (Remission marrow should hold fewer than 5% blasts.)</div>
<table style="margin-top:30pt"><tr><td>Dr. Nandita Roychowdhury, MD, DM</td><td class="r">Dr. Faisal Khan, MD</td></tr></table>{scribble(r, 6, 214, 36)}{scribble(r, 128, 214, 30)}""",
        css="p { margin-top: 6pt; text-align: justify } .id { margin: 4pt 0 } .id td { padding: 1.6pt 4pt } .t { margin: 3pt 0 } .t td { border: .5pt solid #8aa; padding: 2.6pt 6pt } .v { font-weight: bold } .bx { border: 1.4pt solid #244a6b; padding: 6pt 9pt; margin-top: 9pt; line-height: 1.45 }",
        font="Liberation Serif", pt=10.8, margin="13mm 18mm", lang="en-IN")


@sample("fresh-pet-1", ALL, "Layout: American PET/CT one month after CAR-T, sentences by region, target lesions in a small table, scale explained in a footnote.")
def after_cells(d):
    r = d.r
    done = d.collected("%m/%d/%Y", role="performed")
    before = done.plus(-r.randint(40, 52))
    born, who = d.birth(1950, 1988), r.choice(["Lorna Haverford", "Philippa Escobedo", "Nadine Strickland"])
    acc, issuer = f"{d.digits(8)}", "Bayview Oncology Imaging"
    d.source("imaging.petct", issuer, done.plus(0, "reported"))
    d.patient(who, "female", born, Accession=acc)
    old = [round(r.uniform(*x), 1) for x in ((17, 26), (9, 14), (7, 10))]
    now = [round(r.uniform(*x), 1) for x in ((1.7, 2.1), (1.2, 1.6), (1, 1.4))]
    pool, liver = f"{r.uniform(1.5, 1.7):.1f}", f"{r.uniform(2.4, 2.9):.1f}"
    d.fact("diagnoses", code="DLBCL", printed="Diffuse large B-cell lymphoma", status="relapsed")
    d.fact("imaging", done, modality="PET-CT", deauville=3, suvMax=now[0], conclusion="Complete metabolic response")
    d.fact("imaging", before, modality="PET-CT", deauville=5, suvMax=old[0])
    d.fact("responses", done, category="CR", modality="PET-CT")
    d.treat("cell-therapy", "axicabtagene ciloleucel", "axicabtagene ciloleucel", None, ["axicabtagene ciloleucel"])
    d.treat("bridging", None, "Bridging radiotherapy")
    d.fact("statements", question="prior-car-t", answer="yes")
    for x in (pool, liver):
        d.never("imaging", "uptake of a reference organ", text=f"SUVmax {x}")
    d.never("observation", "blood sugar of the preparation", code="glucose")
    d.never("imaging", "uptake of the gut", text="SUVmax 7.3")
    d.never("imaging", "uptake of the earlier scan under the present date", text=f"SUVmax {old[1]}")
    d.never("response", "no progression", code="PD")
    rows = "".join(tr([n, a, f"{o}", b, f"<b>{x}</b>"], ["", "c", "c", "c", "c"]) for n, a, o, b, x in zip(("Retroperitoneal conglomerate", "Left common iliac node", "Right axillary node"), ("6.8 x 5.1", "3.1 x 2.4", "2.2 x 1.7"), old, ("2.6 x 1.4", "1.1 x 0.8", "0.9 x 0.6"), now))
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:14pt">Bayview</b> Oncology Imaging<br><span class="s">6 Harbor Plaza, Suite 100 · Ph (000) 555-0155 · Fax (000) 555-0156</span></td><td class="r">Accession {acc}<br>Exam date {done}</td></tr></table>
<p><b>{who}</b> &nbsp;|&nbsp; DOB {born:%m/%d/%Y} &nbsp;|&nbsp; F &nbsp;|&nbsp; Referring: Cellular Immunotherapy Program, Dr. Ekholm</p>
<p class="q">EXAM</p><p>PET/CT skull base to mid-thigh, F-18 FDG, subsequent treatment strategy.</p>
<p class="q">HISTORY</p><p>Diffuse large B-cell lymphoma, relapsed. Bridging radiotherapy to the retroperitoneum, then axicabtagene ciloleucel; day +30 evaluation.</p>
<p class="q">COMPARISON</p><p>PET/CT {before}, before lymphodepletion (Deauville 5, SUVmax {old[0]}).</p>
<p class="q">TECHNIQUE</p><p>{r.uniform(9, 12):.1f} mCi F-18 FDG, uptake time {r.randint(58, 67)} minutes, fasting glucose {r.randint(88, 119)} mg/dL. Low-dose CT for attenuation correction only. Reference: blood pool SUVmax {pool}, liver SUVmax {liver}.</p>
<p class="q">FINDINGS</p>
<p><b>Head/neck:</b> Symmetric uptake of tonsils. No hypermetabolic nodes. <b>Chest:</b> The right axillary node has normalized. No pulmonary nodule; small right effusion without uptake. <b>Abdomen/pelvis:</b> The retroperitoneal conglomerate has decreased, with residual soft tissue and uptake above blood pool but not above liver. Iliac node resolved. Spleen 10.9 cm, uptake below liver. Diffuse bowel uptake up to SUVmax 7.3, on metformin. <b>Bones:</b> Homogeneous marrow, no focal lesion.</p>
<table class="t"><tr class="h"><td>Target</td><td class="c">Size (cm)<br>{before}</td><td class="c">SUVmax<br>{before}</td><td class="c">Size (cm)<br>{done}</td><td class="c">SUVmax<br>{done}</td></tr>{rows}</table>
<p class="q">IMPRESSION</p><p>1. Complete metabolic response, Deauville 3 (five-point scale*).<br>2. Residual retroperitoneal tissue of 2.6 cm; follow at day +90.<br>3. No evidence of progression or new disease.</p>
<p class="s" style="margin-top:8pt">*1 no uptake; 2 at or below mediastinum; 3 above mediastinum, at or below liver; 4 moderately above liver; 5 markedly above liver or new lesions. SUV values are by body weight.</p>
<p style="margin-top:14pt">Interpreted and electronically signed by: Cornelius Abara-Whitlock, MD &nbsp; {done} 16:05</p>""",
        css=".hd { border-bottom: 1.6pt solid #234e70; margin-bottom: 6pt } .q { font-weight: bold; font-size: 9pt; letter-spacing: .6pt; color: #234e70; margin-top: 7pt } .t { width: 92%; margin-top: 6pt } .t td { border: .5pt solid #8fa6b8; padding: 2.6pt 5pt } .h td { background: #e5edf3; font-weight: bold; vertical-align: bottom } p { text-align: justify }",
        size="Letter", font="Carlito", pt=10.8, margin="15mm 20mm")
