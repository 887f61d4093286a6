"""Blind split: proteins, marrow and PET-CT in English."""
from facts import House
from layout import esc, page, scribble, tr
from patients import blood
from registry import ALL, sample


@sample("blind-protein-1", ALL, "Layout: British protein report, three framed parts, per cent and g/L of the fractions, sentences as results.")
def framed(d):
    r, h = d.r, House(low="L", high="H", between=" - ", below="< {}")
    drawn = d.collected("%d-%b-%Y")
    born, who = d.birth(1938, 1970), r.choice(["Rosalind Ekwueme-Hart", "Bronwen Castellanos", "Philomena Drabble"])
    no, issuer = f"{d.digits(3)} {d.digits(3)} {d.digits(4)}", "Severnside Immunology and Protein Reference Unit"
    d.source("lab.protein", issuer, drawn.plus(3, "reported"))
    d.patient(who, "female", born, NHS=no)
    u = r.uniform
    m = round(u(14, 33), 1)
    alb, a1, a2, be, ga = round(u(27, 36), 1), round(u(2.1, 3.9), 1), round(u(5, 9.8), 1), round(u(5, 8), 1), round(u(3, 6), 1)
    total = round(alb + a1 + a2 + be + m + ga, 1)
    rows = ""
    for n, c, x, lo, hi in [("Albumin", "albumin", alb, 35, 50), ("Alpha-1", None, a1, 2.1, 3.9), ("Alpha-2", None, a2, 4.8, 10.8), ("Beta (with paraprotein)", None, round(be + m, 1), 6, 12), ("Gamma", None, ga, 6, 16)]:
        q = d.row(h, drawn, c, n, x, 1, "g/L", lo, hi, range_decimals=1)
        rows += tr([n, f"{100 * x / total:.1f}", q.value, q.flag, q.range], ["", "r", "r b", "b"])
    q = d.row(h, drawn, "tp", "Total protein", total, 1, "g/L", 60, 80)
    rows += tr(["Total protein", "100.0", q.value, q.flag, q.range], ["", "r", "r b", "b"])
    d.observation("mprot_s", "Paraprotein", f"{m:.1f}", "g/L", drawn)
    d.fact("paraproteins", drawn, isotype={"heavy": "IgA", "light": "kappa"}, concentration={"value": {"printed": f"{m:.1f}"}, "unit": {"printed": "g/L"}}, specimen="serum", method="spep", assertion="present")
    d.observation("ife_s", "Serum immunofixation", "IgA kappa paraprotein", "", drawn, text="positive")
    d.fact("paraproteins", drawn, isotype={"heavy": "IgA", "light": "kappa"}, specimen="serum", method="ife", assertion="present")
    ig = "".join(tr([x.name, esc(x.value), x.flag, "g/L", x.range], ["", "r b", "b"]) for x in (d.row(h, drawn, "igg", "IgG", u(2.2, 5.6), 2, "g/L", 6, 16), d.row(h, drawn, "iga", "IgA", m * 1.12, 2, "g/L", .8, 4), d.row(h, drawn, "igm", "IgM", .18, 2, "g/L", .5, 2, comparator="<")))
    d.gold["observations"][-1].pop("flag", None)
    ig = ig.replace('<td class="r b">&lt;0.18</td><td class="b">L</td>', '<td class="r b">&lt;0.18</td><td class="b"></td>')
    k, l = round(u(180, 960), 1), round(u(3, 7), 1)
    flc = "".join(tr([x.name, x.value, x.flag, x.unit, x.range], ["", "r b", "b"]) for x in (d.row(h, drawn, "kflc", "Kappa free light chain", k, 1, "mg/L", 3.3, 19.4), d.row(h, drawn, "lflc", "Lambda free light chain", l, 1, "mg/L", 5.71, 26.3, range_text="5.71 - 26.30"), d.row(h, drawn, "flc_ratio", "Kappa : lambda ratio", k / l, 2, "", .26, 1.65)))
    d.fact("diagnoses", code="MM", printed="known myeloma")
    old = f"{m * 1.3:.1f}"
    d.never("observation", "value of an earlier visit in the comment", code="mprot_s", text=old)
    d.never("observation", "the beta fraction holds normal proteins too", code="mprot_s", text=f"{be + m:.1f}")
    d.never("paraprotein", "no free light chain band beside it", text="free kappa band")
    d.never("diagnosis", "asked about, not stated", code="WM")
    d.html = page(f"""
<table><tr><td><b style="font-size:13pt">{issuer}</b><br><span class="s">Estuary Hospital, Level 0 · duty biochemist bleep 5550 · UKAS 0000</span></td><td class="r">REPORT<br>Reported {drawn.plus(3)}</td></tr></table>
<table class="id"><tr><td>{who}<br>{born:%d-%b-%Y} &nbsp; Female</td><td>NHS number {no}<br>Source: Haematology OPD</td><td>Collected {drawn} 11:10<br>Details: known myeloma ?response ?WM</td></tr></table>
<div class="fr"><p class="q">Serum protein electrophoresis (capillary zone)</p><table class="t"><tr><th>Fraction</th><th class="r">%</th><th class="r">g/L</th><th></th><th>Reference (g/L)</th></tr>{rows}</table>
<p class="k">Paraprotein: <b>{m:.1f} g/L</b> in the beta region. The quantity was {old} g/L at the last visit.</p></div>
<div class="fr"><p class="q">Serum immunofixation</p><p class="k">Result: <b>IgA kappa paraprotein</b>. No separate free kappa band is seen.</p></div>
<div class="fr"><p class="q">Immunoglobulins and free light chains</p><table class="t">{ig}{flc}</table></div>
<p class="k">Comment: immune paresis of IgG and IgM. IgA by immunoassay may exceed the densitometric value because normal IgA is included. Please send an early morning urine for Bence Jones protein with the next sample.</p>
<p style="margin-top:22pt">Authorised by: Dr Gwilym Ashworth-Lim, Consultant Clinical Scientist</p>""",
        css=".id { border-top: .8pt solid #000; margin: 5pt 0 7pt } .fr { border: 1pt solid #345; border-radius: 4pt; padding: 4pt 8pt 6pt; margin-bottom: 7pt } .q { font-weight: bold; color: #345; margin-bottom: 2pt } .t { width: 78% } .t th { font-size: 8.4pt; border-bottom: .4pt solid #345 } .t td { padding: 1.8pt 5pt } .k { margin-top: 5pt }",
        font="Liberation Sans", pt=10, margin="14mm 18mm", lang="en-GB", footer='"Page " counter(page) " of " counter(pages)')


@sample("blind-protein-2", ALL, "Layout: American reference laboratory, a test after the other with flag and interval in line, no monoclonal protein left.")
def nothing_left(d):
    r, h = d.r, House(low="L", high="H", between="-", below="<{}")
    drawn = d.collected("%m/%d/%Y")
    born, who = d.birth(1945, 1975), r.choice(["ZELLNER, MIRIAM", "OKONKWO-PRICE, ADELE", "LINDGREN, CORDELIA"])
    no, issuer = f"{d.digits(3)}-{d.digits(3)}-{d.digits(4)}-0", "Continental Esoteric Laboratories"
    d.source("lab.protein", issuer, drawn.plus(4, "reported"))
    d.patient(who, "female", born, SpecimenID=no)
    u = r.uniform
    frac = {"Albumin": ("albumin", u(3.3, 4.2), 2.9, 4.4), "Alpha-1-Globulin": (None, u(.2, .3), 0, .4), "Alpha-2-Globulin": (None, u(.5, .9), .4, 1), "Beta Globulin": (None, u(.8, 1.2), .7, 1.3), "Gamma Globulin": (None, u(.2, .5), .4, 1.8)}
    frac = {n: (c, round(x, 1), lo, hi) for n, (c, x, lo, hi) in frac.items()}
    tp = round(sum(v[1] for v in frac.values()), 1)
    line = lambda q: tr([q.name, q.value, q.flag, q.unit, esc(q.range)], ["", "r", "c b", "", ""])
    body = line(d.row(h, drawn, "tp", "Protein, Total", tp, 1, "g/dL", 6, 8.5)) + "".join(line(d.row(h, drawn, c, n, x, 1, "g/dL", lo, hi)) for n, (c, x, lo, hi) in frac.items())
    d.observation("mprot_s", "M-Spike", "Not Observed", "g/dL", drawn, text="negative")
    body += tr(["M-Spike", "Not Observed", "", "g/dL", "Not Observed"], ["", "r"])
    glob = round(tp - frac["Albumin"][1], 1)
    body += line(d.row(h, drawn, "globulin", "Globulin, Total", glob, 1, "g/dL", 2.2, 3.9))
    body += line(d.row(h, drawn, "ag_ratio", "A/G Ratio", frac["Albumin"][1] / glob, 1, "", .7, 1.7))
    d.observation("ife_s", "Immunofixation Result, Serum", "No monoclonality detected", "", drawn, text="negative")
    d.fact("paraproteins", drawn, specimen="serum", method="ife", assertion="absent")
    ig = "".join(line(d.row(h, drawn, c, n, x, 0, "mg/dL", lo, hi)) for n, c, x, lo, hi in [("Immunoglobulin G, Qn, Serum", "igg", u(280, 560), 586, 1602), ("Immunoglobulin A, Qn, Serum", "iga", u(22, 110), 64, 422), ("Immunoglobulin M, Qn, Serum", "igm", u(12, 60), 26, 217)])
    k, l = round(u(.41, 1.1), 2), round(u(.45, 1), 2)
    flc = "".join(line(x) for x in (d.row(h, drawn, "kflc", "Free Kappa Lt Chains,S", k, 2, "mg/dL", .33, 1.94), d.row(h, drawn, "lflc", "Free Lambda Lt Chains,S", l, 2, "mg/dL", .57, 2.63), d.row(h, drawn, "flc_ratio", "Kappa/Lambda Ratio,S", k / l, 2, "", .26, 1.65)))
    b2 = line(d.row(h, drawn, "b2m", "Beta-2 Microglobulin, Serum", u(1.2, 3.4), 1, "mg/L", .6, 2.4))
    d.observation("mprot_u", "M-Spike, Urine", "Not Observed", "mg/24 hr", drawn, text="negative")
    d.observation("ife_u", "Immunofixation Result, Urine", "No monoclonality detected", "", drawn, text="negative")
    d.fact("paraproteins", drawn, specimen="urine", method="ife", assertion="absent")
    up = r.randint(44, 120)
    d.observation(None, "Protein, 24 hr Urine", str(up), "mg/24 hr", drawn, 30, 150, "30-150", specimen="urine")
    d.never("paraprotein", "a drug that may be seen, no band of the patient's", text="IgG kappa")
    d.never("response", "no category is stated", code="CR")
    d.never("observation", "volume of the urine", text="1875")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:14pt">Continental</b><br>Esoteric Laboratories</td><td class="r">Patient Report<br>Specimen ID: <b>{no}</b><br>Acct #: 0555017 &nbsp; Phone: (000) 555-0150</td></tr></table>
<table class="id"><tr><td><u>Patient Details</u><br>{who}<br>DOB: {born:%m/%d/%Y} &nbsp; Gender: F</td><td><u>Specimen Details</u><br>Date collected: {drawn} 0820 Local<br>Date received: {drawn.plus(1)}<br>Date reported: {drawn.plus(4)} 1605 ET</td><td><u>Physician Details</u><br>Ordering: T. HAVILAND-CRUZ<br>Urine volume: 1875 mL / 24 hr</td></tr></table>
<table class="t"><tr><th>TESTS</th><th class="r">RESULT</th><th>FLAG</th><th>UNITS</th><th>REFERENCE INTERVAL</th></tr>
<tr><td colspan=5 class="q">Immunofixation and PE, Serum</td></tr>{body}<tr><td>Immunofixation Result, Serum</td><td colspan=4>No monoclonality detected</td></tr>
<tr><td colspan=5 class="cm">Please note: The patient's chart mentions daratumumab. Therapeutic antibodies may appear as a faint IgG kappa band; none is seen in this sample.</td></tr>
<tr><td colspan=5 class="q">Immunoglobulins</td></tr>{ig}<tr><td colspan=5 class="q">Free K+L Lt Chains,Qn,S</td></tr>{flc}<tr><td colspan=5 class="q">Beta-2 Microglobulin</td></tr>{b2}
<tr><td colspan=5 class="q">Protein Electro + IFE, 24-Hr Urine</td></tr><tr><td>Protein, 24 hr Urine</td><td class="r">{up}</td><td></td><td>mg/24 hr</td><td>30-150</td></tr><tr><td>M-Spike, Urine</td><td class="r">Not Observed</td><td></td><td>mg/24 hr</td><td>Not Observed</td></tr><tr><td>Immunofixation Result, Urine</td><td colspan=4>No monoclonality detected</td></tr></table>
<p class="s" style="margin-top:10pt">Director: Lucinda Farrow-Nkemelu, MD. For inquiries the physician may contact branch (000) 555-0151. FINAL REPORT. This document contains private health information protected by law. © Continental Esoteric Laboratories</p>""",
        css=".hd { border-bottom: 3pt solid #123 } .id { font-size: 8.6pt; margin: 4pt 0; border-bottom: .6pt solid #123 } .t th { font-size: 8.2pt; border-bottom: .6pt solid #123; font-weight: bold } .t td { padding: 1.75pt 4pt } .q { font-weight: bold; padding-top: 6pt !important } .cm { padding-left: 22pt !important; font-style: italic }",
        size="Letter", font="Noto Sans Mono", pt=8.2, margin="11mm 15mm", footer='"Date issued as final      Page " counter(page) " of " counter(pages)')
    d.treat("immunotherapy", None, "daratumumab", None, ["daratumumab"])


@sample("blind-pet-1", ALL, "Layout: Indian PET-CT with a table of lesions, present and previous uptake beside each other, impression as numbered points.")
def lesion_table(d):
    r = d.r
    done = d.collected("%d.%m.%Y", role="performed")
    before = done.plus(-r.randint(80, 110))
    age, who = r.randint(41, 72), r.choice(["Mr. Bhaskar Venkataramanan", "Mr. Jagdish Solanki", "Mr. Thomas Kuruvilla"])
    no, issuer = f"PT/{done.date:%y}/{d.digits(5)}", "Arohan Molecular Imaging & Theranostics"
    d.source("imaging.petct", issuer, done.plus(0, "reported"))
    d.patient(who.removeprefix("Mr. "), "male", age=age, ScanNo=no)
    d.fact("diagnoses", code="DLBCL", printed="transformed follicular lymphoma (DLBCL)", status="transformed")
    suv = [round(r.uniform(*s), 1) for s in ((16.5, 24), (9, 14), (6, 8.8), (5.1, 5.9))]
    was = [round(r.uniform(*s), 1) for s in ((7, 9), (5, 6.4), (3.1, 3.9))]
    liver, pool = f"{r.uniform(2.4, 3.2):.1f}", f"{r.uniform(1.4, 1.9):.1f}"
    d.fact("imaging", done, modality="PET-CT", deauville=5, suvMax=suv[0], conclusion="Progressive metabolic disease")
    d.fact("imaging", before, modality="PET-CT", deauville=4)
    d.fact("responses", done, category="PD", modality="PET-CT")
    d.treat("chemotherapy", "Pola-BR", None, None, (), None, None, 3)
    rows = "".join(tr(x, ["", "c", "c b", "c", ""]) for x in [("Left external iliac nodal mass", "5.2 x 4.1 cm", suv[0], was[0], "larger, more avid"), ("Retrocaval node", "2.3 x 1.9 cm", suv[1], was[1], "larger"), ("Right cervical level IV node", "1.4 x 1.1 cm", suv[2], was[2], "larger"), ("L3 vertebral body", "no CT change", suv[3], "not seen", "new")])
    for x in (liver, pool):
        d.never("imaging", "a reference organ", text=f"SUVmax {x}")
    d.never("observation", "sugar before the injection", code="glucose")
    d.never("imaging", "uptake of the earlier examination under the present date", text=f"SUVmax {was[0]}")
    d.never("response", "the response of the earlier scan is not today's", code="PR")
    d.never("diagnosis", "uptake of the thyroid needs ultrasound", text="thyroid carcinoma")
    d.treat("cell-therapy", "investigational CAR-T (generic)", "CAR-T", assertion="possible")
    d.html = page(f"""
<div class="hd"><b style="font-size:14pt">AROHAN</b> &nbsp; {esc(issuer.removeprefix('Arohan '))}<br><span class="s">AERB approved facility · 3rd Main, Lakeview Extension · ☎ 0000-555 014</span></div>
<table class="id"><tr><td>Name</td><td><b>{who}</b></td><td>Age / Sex</td><td>{age} Y / M</td></tr><tr><td>Scan No.</td><td>{no}</td><td>Date of scan</td><td>{done}</td></tr><tr><td>Referred by</td><td>Dr. S. Padmaja, Medical Oncology</td><td>Weight / Sugar</td><td>{r.randint(58, 84)} kg / {r.randint(92, 131)} mg/dL</td></tr></table>
<p class="c b" style="margin:6pt 0;text-decoration:underline">WHOLE BODY 18F-FDG PET-CECT SCAN</p>
<p><b>Clinical history:</b> Case of transformed follicular lymphoma (DLBCL). Post 3 cycles of Pola-BR. Evaluation of response; being considered for CAR-T.</p>
<p><b>Procedure:</b> {r.uniform(7.4, 9.6):.1f} mCi of 18F-FDG was injected intravenously and images were acquired after {r.randint(56, 68)} min from vertex to mid thigh. Mediastinal blood pool SUVmax {pool}, liver SUVmax {liver}. Comparison: PET-CT dated {before} (Deauville 4).</p>
<p class="q">FINDINGS</p>
<table class="t"><tr><th>Site</th><th>Size</th><th>SUVmax<br>{done}</th><th>SUVmax<br>{before}</th><th>Change</th></tr>{rows}</table>
<p><b>Head and neck:</b> Focal uptake in the left lobe of thyroid; USG correlation is advised. Physiological uptake in tonsils. <b>Thorax:</b> No avid mediastinal node or lung nodule. No effusion. <b>Abdomen and pelvis:</b> Liver, spleen (11.2 cm), adrenals and kidneys unremarkable. No ascites. <b>Musculoskeletal:</b> New marrow focus in L3 as above; rest of the marrow is unremarkable.</p>
<p class="q">IMPRESSION</p>
<ol><li>Progressive metabolic disease with increase in size and avidity of the nodes on both sides of the diaphragm and a new focus in L3, Deauville 5.</li><li>No visceral involvement. No hepatosplenomegaly.</li><li>Thyroid focus: most likely benign; thyroid carcinoma to be excluded by USG / FNAC.</li></ol>
<p class="s" style="margin-top:7pt;border:.4pt solid #000;padding:3pt">Deauville score: 1 - no uptake; 2 - uptake ≤ mediastinum; 3 - uptake &gt; mediastinum but ≤ liver; 4 - moderately more than liver; 5 - markedly more than liver and / or new lesions; X - new areas unlikely to be related to lymphoma.</p>
<table style="margin-top:24pt"><tr><td>Dr. Keerthana Bhat<br>DNB Nuclear Medicine</td><td class="r">Dr. Imran Quadri<br>MD Radiodiagnosis</td></tr></table>{scribble(r, 2, 238, 38)}""",
        css=".hd { background: #14395b; color: #fff; padding: 6pt 9pt } .id { margin: 5pt 0 } .id td { border: .4pt solid #999; padding: 2pt 5pt } .t { margin: 3pt 0 6pt } .t td, .t th { border: .7pt solid #14395b; padding: 2.6pt 5pt } .t th { background: #dfe8f0; font-weight: bold; text-align: center } .q { font-weight: bold; margin: 7pt 0 2pt } p { margin-top: 3pt; text-align: justify } ol { margin: 2pt 0; padding-left: 18pt } li { margin: 2pt 0 }",
        font="Noto Serif", pt=9.4, margin="11mm 16mm", lang="en-IN")


@sample("blind-marrow-1", ALL, "Layout: American marrow report of myeloma with residual disease, differential as table with intervals, final diagnosis first.")
def marrow(d):
    r = d.r
    drawn = d.collected("%m/%d/%Y")
    born, who = d.birth(1945, 1975), r.choice(["Wardlaw, Josephine E", "Tsosie, Lorraine M", "Brandvold, Maxine T"])
    no, issuer = f"BM{drawn.date:%y}-{d.digits(4)}", "High Plains University Medical Center"
    d.source("marrow", issuer, drawn.plus(5, "reported"))
    d.patient(who, "female", born, CaseNo=no)
    d.fact("diagnoses", drawn, code="MM", printed="plasma cell myeloma")
    pc, bl = r.randint(3, 5), 1
    sp = "bone marrow aspirate"
    d.observation("bm_pc_pct", "Plasma cells", str(pc), "%", drawn, 0, 3.5, "0-3.5", specimen=sp)
    d.observation("bm_blast_pct", "Blasts", str(bl), "%", drawn, 0, 3, "0-3", specimen=sp)
    total = r.randint(4_100_000, 6_800_000)
    level = round(r.uniform(.0021, .0088), 4)
    d.fact("mrd", drawn, status="positive", level={"number": level, "printed": f"{level:.4f}", "unit": "%"}, sensitivity="0.0002%", method="flow", specimen="bone marrow")
    cbc = blood(r, wbc=(2.9, 4.6), rbc=(3.1, 3.7), plt=(88, 160), wbc_decimals=1)
    counts = [("WBC", "wbc", f"{cbc['wbc']:.1f}", "K/mcL"), ("Hgb", "hgb", f"{cbc['hgb']:.1f}", "g/dL"), ("MCV", "mcv", f"{cbc['mcv']:.1f}", "fL"), ("Plt", "plt", str(cbc["plt"]), "K/mcL"), ("ANC", "neut_abs", f"{cbc['neut_abs']:.2f}", "K/mcL")]
    line = "; ".join(f"{n} {d.told(c, v, u, drawn)} {u}" for n, c, v, u in counts)
    ery, ly, mo, eo = r.randint(18, 25), r.randint(9, 14), r.randint(2, 5), r.randint(1, 3)
    pro, my, me = r.randint(1, 3), r.randint(8, 11), r.randint(9, 12)
    seg = 100 - pc - bl - ery - ly - mo - eo - pro - my - me
    left = [("Blasts", bl, "0-3"), ("Promyelocytes", pro, "1-8"), ("Myelocytes", my, "4-16"), ("Metamyelocytes", me, "6-20"), ("Bands/segs", seg, "20-50")]
    right = [("Eosinophils", eo, "0-6"), ("Monocytes", mo, "0-5"), ("Lymphocytes", ly, "3-17"), ("Plasma cells", pc, "0-3.5"), ("Erythroid", ery, "15-36")]
    diff = "".join(tr([a[0], f"{a[1]}", a[2], b[0], f"{b[1]}", b[2]], ["", "r", "c", "k", "r", "c"]) for a, b in zip(left, right))
    for m, status, i in (("CD38", "positive", "dim"), ("CD138", "positive", None), ("CD56", "positive", "bright"), ("CD45", "negative", None), ("CD19", "negative", None), ("CD27", "negative", None), ("CD117", "positive", None)):
        d.marker(m, status, None, i, "abnormal plasma cells", "bone marrow", drawn)
    d.marker("CD138", "positive", "5", None, "plasma cells", "bone marrow", drawn, "ihc")
    d.marker("cyclin D1", "negative", None, None, "plasma cells", "bone marrow", drawn, "ihc")
    gain = str(r.randint(12, 31))
    d.fact("genetics", drawn, target="gain(1q)", method="fish", result="detected", percent={"printed": gain})
    for t in ("t(4;14)", "t(11;14)", "t(14;16)", "del(17p)"):
        d.fact("genetics", drawn, target=t, method="fish", result="not-detected")
    d.fact("genetics", drawn, target="karyotype", method="karyotype", result="not-detected", iscn="46,XX[20]")
    for c in ("lymph_pct", "mono_pct", "eos_pct", "neut_pct"):
        d.never("observation", "the marrow's differential is not the blood's", code=c)
    d.never("mrd", "limit of detection", text="0.0002")
    d.never("mrd", "pending", text="clonoSEQ")
    d.never("observation", "events evaluated", text=f"{total:,}")
    d.never("marker", "normal plasma cells", code="CD19", text="positive")
    d.never("response", "not stated", code="VGPR")
    d.html = page(f"""
<table><tr><td><b style="font-size:12pt">{issuer}</b><br>Department of Pathology, Hematopathology Service</td><td class="r"><b style="font-size:12pt">{no}</b><br>BONE MARROW REPORT</td></tr></table>
<table class="id"><tr><td>{who}</td><td>DOB {born:%m/%d/%Y} &nbsp; F</td><td>Collected {drawn}</td><td>Signed {drawn.plus(5)}</td></tr><tr><td colspan=4>Clinical: plasma cell myeloma, kappa, day 100 after transplant. Left posterior iliac crest: aspirate, clot, core 1.8 cm.</td></tr></table>
<div class="fd"><b>FINAL DIAGNOSIS</b><br>Bone marrow: normocellular (40%) trilineage marrow with residual plasma cell myeloma, {pc}% plasma cells on aspirate. Flow cytometric MRD: POSITIVE, {level:.4f}%.</div>
<p><b>CBC ({drawn}):</b> {line}. Peripheral smear: mild normocytic anemia, no circulating plasma cells, no rouleaux.</p>
<p><b>Aspirate, 500-cell differential (%):</b> spicular, adequate. M:E ratio {(pro + my + me + seg + eo + bl) / ery:.1f}:1.</p>
<table class="t"><tr><th></th><th class="r">Result</th><th class="c">Normal</th><th class="k"></th><th class="r">Result</th><th class="c">Normal</th></tr>{diff}</table>
<p><b>Core biopsy and clot:</b> trilineage hematopoiesis, no lymphoid aggregate, no granuloma. CD138 immunostain highlights 5% plasma cells, kappa restricted by in situ hybridization; cyclin D1 stain is negative. Congo red negative. Iron: 2+, no ring sideroblasts.</p>
<p><b>Flow cytometry, MRD:</b> {total:,} events evaluated; limit of detection 0.0002%. Abnormal plasma cells, {level:.4f}% of total cells, are CD38 dim, CD138 positive, CD56 bright, CD117 positive and negative for CD19, CD27 and CD45, with cytoplasmic kappa restriction. Normal plasma cells (CD19 positive, polytypic) 0.12%. clonoSEQ (sequencing MRD) is pending and will be issued separately.</p>
<p><b>Cytogenetics:</b> 46,XX[20]. <b>FISH, CD138-selected cells:</b> 1q21 gain in {gain}% of cells (cut-off 6%). Not detected: t(4;14), t(11;14), t(14;16), del(17p).</p>
<p style="margin-top:22pt">Evangeline Stavros-Cole, MD, Hematopathology &nbsp;&nbsp; {drawn.plus(5)} 11:52</p><p class="s">Intraoperative consultation: none. CPT: 85097, 88305 x2, 88311, 88342.</p>""",
        css=".id { border: .8pt solid #000; margin: 7pt 0 } .fd { background: #f0f0f0; border-left: 4pt solid #000; padding: 6pt 9pt; line-height: 1.4 } p { margin-top: 7pt } .t { width: 82%; margin-top: 4pt; border: .6pt solid #777 } .t th { font-size: 8pt; border-bottom: .6pt solid #777 } .t td { padding: 2pt 5pt } .k { border-left: .6pt solid #777; padding-left: 10pt !important }",
        size="Letter", font="Liberation Sans", pt=9.6, margin="14mm 18mm", footer='"CONFIDENTIAL - Page " counter(page) " of " counter(pages)')
