"""Held-out split: flow cytometry, pathology, marrow, measurable disease, PET-CT and proteins."""
from facts import House
from layout import esc, page, raised, scribble, stamp, tr
from registry import ALL, sample


@sample("held-flow-1", ALL, "Layout: two marker tables beside each other for two populations, an interpretive paragraph.")
def two_populations(d):
    r = d.r
    drawn = d.collected("%m/%d/%Y")
    born, who = d.birth(1960, 2005), r.choice(["Ottilie Marchbanks", "Ramona Etxeberria", "Candace Nwosu-Hill"])
    no, issuer = f"FC{drawn.date:%y}-{d.digits(5)}", "Blue Heron Cytometry Associates"
    d.source("lab.flow", issuer, drawn.plus(1, "reported"))
    d.patient(who, "female", born, CaseID=no)
    d.fact("diagnoses", drawn, code="B-ALL", printed="B lymphoblastic leukemia/lymphoma")
    blasts, lymphs = r.randint(52, 84), r.randint(6, 15)
    d.observation("bm_blast_pct", None, str(blasts), "%", drawn, specimen="bone marrow")
    left, right = "", ""
    cd19 = ""
    for m, span, word in [("CD3", (68, 84), None), ("CD4", (34, 46), None), ("CD8", (27, 37), None), ("CD19", (5, 13), None), ("CD20", (5, 12), None), ("CD45", (99, 100), "bright"), ("kappa", (3, 7), None), ("lambda", (2, 5), None)]:
        x = r.randint(*span)
        d.marker(m, "positive", str(x), word, "lymphocytes", "bone marrow", drawn)
        left += tr([m.capitalize() if m.islower() else m, f"{x}%", {"bright": "brt"}.get(word, "")], ["", "r", "c"])
    for m, span, mark, status, word in [("CD45", (70, 88), "dim", "positive", "dim"), ("CD34", (72, 95), "+", "positive", None), ("CD19", (94, 99), "++", "positive", "bright"), ("CD22", (81, 95), "+", "positive", None), ("CD10", (90, 99), "++", "positive", "bright"), ("CD20", (18, 37), "+/-", "partial", None),
                                        ("CD38", (88, 97), "+", "positive", None), ("cTdT", (75, 92), "+", "positive", None), ("cCD79a", (86, 97), "+", "positive", None), ("CD3", (0, 1), "-", "negative", None), ("CD13", (0, 3), "-", "negative", None), ("CD33", (11, 17), "-", "negative", None), ("cMPO", (0, 1), "-", "negative", None)]:
        x = r.randint(*span)
        d.marker({"cTdT": "TdT", "cCD79a": "CD79a", "cMPO": "MPO"}.get(m, m), status, str(x), word, "blasts", "bone marrow", drawn)
        right += tr([m, f"{x}%", mark], ["", "r", "c"])
        cd19 = str(x) if m == "CD19" else cd19
    d.never("marker", "the column of the lymphocytes is not the blasts'", code="CD19", text="CD19 of lymphocytes as CD19 of blasts")
    d.never("observation", "viability", text="93%")
    d.never("marker", "suggested, not done", code="CD123")
    d.never("treatment", "a remark about a possible earlier drug", regimen="Blinatumomab")
    d.html = page(f"""
<p class="b" style="font-size:14pt;color:#1d3f6e">{issuer}</p><p class="s" style="border-bottom:1pt solid #1d3f6e;padding-bottom:3pt">Flow Cytometry Report &nbsp; FINAL</p>
<table style="margin:6pt 0"><tr><td>Patient: <b>{who}</b></td><td>DOB/Sex: {born:%m/%d/%Y} F</td><td>Case ID: {no}</td></tr><tr><td>Specimen: bone marrow aspirate</td><td>Collected: {drawn}</td><td>Reported: {drawn.plus(1)}</td></tr><tr><td>Client: Ridgeline Oncology</td><td>Viability: 93% (7-AAD)</td><td>Indication: pancytopenia, r/o leukemia</td></tr></table>
<div style="display:flex;gap:9mm;align-items:flex-start"><div style="flex:1"><p class="t">Lymphocytes – {lymphs}% of total events</p><table class="m">{left}</table></div><div style="flex:1"><p class="t">Blasts – {blasts}% of total events</p><table class="m">{right}</table></div></div>
<p class="t" style="margin-top:12pt">Interpretation</p>
<p>Abnormal B-lymphoblast population, {blasts}% of the marrow events, consistent with B lymphoblastic leukemia/lymphoma. Virtually all blasts ({cd19}%) are CD19+, which they co-express with CD22, CD10, cytoplasmic CD79a and TdT; CD20 shows variable expression on a minor subset. There is no aberrant expression of myeloid antigens: the weak CD33 signal stays below the laboratory's threshold of 20%. The mature lymphocytes are mostly T cells with an unremarkable CD4:CD8 ratio, and the few mature B cells are polytypic.</p>
<p style="margin-top:6pt">Should the patient have been exposed to blinatumomab or another CD19-targeted agent, please inform us, as gating would have to be adapted. CD123 can be added on request.</p>
<p class="s" style="margin-top:10pt">Scoring: ++ stronger than normal counterpart, + similar, dim weaker, +/- part of the population, - below 20% of the gated cells; "brt" bright. Methodology: 8-color, 100,000 events targeted. These tests were developed by the laboratory and have not been cleared by the FDA.</p>
<p style="margin-top:16pt">Reviewed and signed: Winifred Casals-Oyama, MD</p>{scribble(r, 30, 176, 40)}""",
        css=".t { font-weight: bold; color: #1d3f6e; margin-bottom: 3pt } .m td { border: .5pt solid #8aa; padding: 1.8pt 6pt }", size="Letter", font="Carlito", pt=10.5, margin="15mm 19mm")


@sample("held-path-1", ALL, "Layout: surgical pathology of a lymph node with headings at the left and an antibody table.")
def node(d):
    r = d.r
    drawn = d.collected("%d/%m/%Y")
    born, who = d.birth(1945, 1985), r.choice(["Gethin Pryce-Adeleke", "Dafydd Llewellyn-Sorensen", "Rhodri Kasprzak"])
    no, issuer = f"{drawn.date:%y}S{d.digits(5)}", "Cwm Derwen University Hospital, Cellular Pathology"
    d.source("pathology", issuer, drawn.plus(6, "reported"))
    d.patient(who, "male", born, CaseNo=no)
    d.fact("diagnoses", drawn, code="DLBCL", printed="Diffuse large B-cell lymphoma")
    ki, myc, bcl2 = r.choice(["80", "85", "90"]), r.choice(["20", "30"]), r.choice(["70", "80"])
    body = ""
    for m, shown, status, text, pc, word in [("CD20", "CD20", "positive", "Strong, diffuse", None, "bright"), ("CD79a", "CD79a", "positive", "Positive", None, None), ("PAX5", "PAX-5", "positive", "Positive", None, None), ("CD19", "CD19", "positive", "Positive, moderate", None, "moderate"), ("CD3", "CD3", "negative", "Background T cells only", None, None), ("CD5", "CD5", "negative", "Negative in tumour", None, None),
                                             ("CD10", "CD10", "negative", "Negative", None, None), ("BCL6", "BCL-6", "positive", "Positive, 60% of nuclei", "60", None), ("MUM1", "MUM-1 / IRF4", "positive", "Positive, 70% of nuclei", "70", None), ("BCL2", "BCL-2", "positive", f"Positive, {bcl2}%", bcl2, None), ("MYC", "c-MYC", "negative", f"{myc}% (below 40% cut-off)", myc, None), ("cyclin D1", "Cyclin D1", "negative", "Negative", None, None),
                                             ("CD30", "CD30", "partial", "Focal, about 10%", "10", None), ("Ki-67", "Ki-67 (MIB-1)", "positive", f"Index approx. {ki}%", ki, None), ("EBER", "EBER (ISH)", "negative", "Not detected", None, None)]:
        d.marker(m, status, pc, word, "lymphoma cells", "lymph node", drawn, "other" if m == "EBER" else "ihc")
        body += tr([shown, text])
    cut = body.split("</tr>")[:-1]
    half = "".join(a + b + "</tr>" for a, b in zip([x for x in cut[:8]], [x.removeprefix("<tr>") for x in cut[8:]] + ["<td></td><td></td>"]))
    d.never("marker", "below the cut-off of the algorithm: not a double expresser", text="double expressor")
    d.never("diagnosis", "excluded in the differential diagnosis", code="FL")
    d.never("diagnosis", "excluded in the differential diagnosis", code="BL")
    d.never("genetics", "requested, result not known", text="MYC rearrangement")
    d.never("marker", "control tissue", text="tonsil")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:12pt">Cwm Derwen University Hospital</b><br>Cellular Pathology</td><td class="r">HISTOPATHOLOGY REPORT<br><b>{no}</b></td></tr></table>
<table class="id"><tr><td>{who}</td><td>Male, d.o.b. {born:%d/%m/%Y}</td><td>Biopsy taken {drawn}</td><td>Authorised {drawn.plus(6)}</td></tr></table>
<table class="lay"><tr><td>Clinical details</td><td>58 mm right inguinal mass, night sweats. ?lymphoma.</td></tr>
<tr><td>Specimen</td><td>Right inguinal lymph node, excision.</td></tr>
<tr><td>Macroscopy</td><td>A fleshy node of 55 x 38 x 30 mm with a pale cut surface; blocks A1–A6.</td></tr>
<tr><td>Microscopy</td><td>The architecture is effaced by sheets of large cells with vesicular nuclei and one or more nucleoli. Many mitoses. No residual follicles, so there is no evidence of an underlying follicular lymphoma; a starry-sky pattern as in Burkitt lymphoma is not seen.</td></tr>
<tr><td>Immuno-<br>histochemistry</td><td><table class="ih"><tr><th>Antibody</th><th>Tumour cells</th><th>Antibody</th><th>Tumour cells</th></tr>{half}</table><span class="s">Controls (tonsil, appendix) satisfactory.</span></td></tr>
<tr><td>Comment</td><td>The Hans algorithm gives a non-germinal centre (activated B-cell) type. MYC staining does not reach the threshold, hence this is not a double expressor. Tissue has been sent for FISH (<i>MYC</i>, <i>BCL2</i>, <i>BCL6</i>); a supplementary report will follow.</td></tr>
<tr><td>Conclusion</td><td><b>Right inguinal node: Diffuse large B-cell lymphoma, NOS, non-GCB, CD20 and CD19 positive.</b></td></tr></table>
<p style="margin-top:18pt;margin-left:34mm">Dr Eluned Mortimer-Baptiste, Consultant Histopathologist</p>{scribble(r, 40, 150, 44)}""",
        css=".hd { border-bottom: 2.2pt solid #5a2d5f } .id { background: #efe8f0; margin: 5pt 0 8pt } .lay > tbody > tr > td { padding: 4.5pt 4pt } .lay > tbody > tr > td:first-child { width: 30mm; font-weight: bold; color: #5a2d5f } .ih td, .ih th { border: .4pt solid #5a2d5f; padding: 2pt 4pt; font-size: 9pt } .ih th { font-style: italic }",
        font="Noto Sans", pt=9.8, margin="15mm 17mm", lang="en-GB", footer='"Page " counter(page) " of " counter(pages) "  –  report issued electronically"')


@sample("held-pet-1", ALL, "Layout: PET-CT report, legend as one running line, two reference uptakes, lesions as dashes.")
def residual(d):
    r = d.r
    done = d.collected("%d-%b-%Y", role="performed")
    before = done.plus(-r.randint(58, 75))
    age, who = r.randint(29, 68), r.choice(["Jacinta Warrawong", "Bronte McAlister-Ng", "Kirra Delahunty"])
    no, issuer = f"NM-{d.digits(6)}", "Southern Cross Molecular Imaging"
    d.source("imaging.petct", issuer, done.plus(1, "reported"))
    d.patient(who, "female", age=age, ExamID=no)
    d.fact("diagnoses", code="DLBCL", printed="DLBCL", status="relapsed")
    top, was = f"{r.uniform(7.2, 10.9):.1f}", f"{r.uniform(19, 30):.1f}"
    second, third = f"{r.uniform(4.6, 6.4):.1f}", f"{r.uniform(4.0, 4.5):.1f}"
    liver, pool = f"{r.uniform(2.9, 3.6):.1f}", f"{r.uniform(1.7, 2.2):.1f}"
    d.fact("imaging", done, modality="PET-CT", deauville=4, suvMax=float(top), conclusion="Partial metabolic response")
    d.fact("imaging", before, modality="PET-CT", deauville=5, suvMax=float(was))
    d.fact("responses", done, category="PR", criteria="Lugano", modality="PET-CT")
    d.treat("chemotherapy", "R-GDP", None, None, (), None, None, 2)
    for x in (liver, pool):
        d.never("imaging", "a reference organ", text=f"SUVmax {x}")
    for k in (1, 2, 3):
        d.never("imaging", "a step of the printed scale", text=f"Deauville {k}")
    d.never("observation", "capillary glucose before the tracer", code="glucose")
    d.never("response", "no new lesions is not stable disease", code="SD")
    d.never("response", "wording of the scale or of the technique", code="CR")
    d.never("diagnosis", "uptake of the colon needs a colonoscopy", text="colon cancer")
    d.html = page(f"""
<table><tr><td style="font-size:18pt">✦</td><td style="width:96%"><b style="font-size:13pt">{issuer}</b><br><span class="s">Level 2, 41 Wattle Parade &nbsp; T 000 555 0183 &nbsp; ABN 00 000 000 000</span></td></tr></table>
<div class="id"><b>{who}</b>, {age}-year-old woman &nbsp;&nbsp;&nbsp; Exam ID {no} &nbsp;&nbsp;&nbsp; Examination date {done}<br>Referrer: Dr T. Marchetti-Boyle, Haematology &nbsp;&nbsp;&nbsp; Exam: <b>F-18 FDG PET/CT whole body</b></div>
<h3>Clinical notes</h3><p>Relapsed DLBCL. Interim scan following two cycles of R-GDP. For transplant work-up if responding.</p>
<h3>Procedure</h3><p>{r.randint(196, 248)} MBq FDG given at a BSL of {r.uniform(4.9, 6.6):.1f} mmol/L; imaging from vertex to knees after {r.randint(59, 66)} min. Reference uptake: liver SUVmax {liver}, aortic blood pool SUVmax {pool}. Compared with {before}, when the hottest lesion had an SUVmax of {was} (Deauville 5).</p>
<h3>Findings</h3>
<ul><li>Left para-aortic conglomerate: now 31 x 22 mm (earlier 64 x 47 mm), SUVmax {top}; this is the most avid site.</li><li>Left common iliac node: 14 mm short axis, SUVmax {second}.</li><li>Right inguinal node: 9 mm, SUVmax {third}, fading.</li><li>Former splenic deposits: no longer visible. Nothing new.</li><li>Focal uptake of the sigmoid, SUVmax 8.8, without a CT correlate: probably a polyp; colonoscopy is suggested.</li><li>Brown fat and ureters: physiological. Marrow: mildly raised, diffuse, as expected after G-CSF.</li></ul>
<h3>Opinion</h3><p><b>Partial metabolic response. Residual disease below the diaphragm, D5PS score 4.</b></p><p style="margin-top:3pt">Sigmoid focus as above, unlikely to represent lymphoma.</p>
<p class="leg">Scale: 1 nil · 2 at or under blood pool · 3 over blood pool, not over liver · 4 moderately over liver · 5 at least twice liver, or new sites · X new uptake unlikely to be lymphoma. Scores 1–3: complete metabolic response; 4–5 with less uptake than before: partial; with more: progression.</p>
<p style="margin-top:20pt">A/Prof Linnea Castellano-Reyes, Nuclear Medicine Physician &nbsp; (verified {done.plus(1)})</p>""",
        css=".id { background: #f2ead8; padding: 5pt 7pt; margin: 6pt 0; line-height: 1.5 } h3 { font-size: 10.5pt; margin: 9pt 0 2pt; color: #7a4f12 } ul { margin: 2pt 0; padding-left: 14pt } li { margin: 2pt 0; list-style: '– ' } .leg { font-size: 8pt; margin-top: 14pt; border-top: .5pt solid #7a4f12; padding-top: 4pt }",
        font="Noto Sans Display", pt=10, margin="15mm 19mm", lang="en-AU")


@sample("held-marrow-1", ALL, "Layout: integrated marrow report, differential as one running line with dots, cytogenetics and sequencing below.")
def integrated(d):
    r = d.r
    drawn = d.collected("%d %b %Y")
    born, who = d.birth(1945, 1980), r.choice(["Torquil Abernethy-Diallo", "Murdo Fitzalan", "Ewan Chukwuma-Reid"])
    no, issuer = f"BMT{drawn.date:%y}-{d.digits(3)}", "Strathlyon Haematological Malignancy Diagnostic Service"
    d.source("marrow", issuer, drawn.plus(12, "reported"))
    d.patient(who, "male", born, ReportNo=no)
    blasts = r.randint(31, 58)
    d.fact("diagnoses", drawn, code="AML", printed="acute myeloid leukaemia, myelodysplasia-related")
    d.observation("bm_blast_pct", "blasts", str(blasts), "%", drawn, specimen="bone marrow aspirate")
    pc = r.randint(1, 2)
    d.observation("bm_pc_pct", "plasma cells", str(pc), "%", drawn, specimen="bone marrow aspirate")
    hb, wbc, plt, circ = str(r.randint(71, 96)), f"{r.uniform(1.3, 3.4):.1f}", str(r.randint(14, 61)), str(r.randint(4, 12))
    for c, v, u in (("hgb", hb, "g/L"), ("wbc", wbc, "×10⁹/L"), ("plt", plt, "×10⁹/L"), ("blast_pb_pct", circ, "%")):
        d.told(c, v, u, drawn)
    ery, lym, mono, eos = r.randint(9, 15), r.randint(6, 10), r.randint(2, 5), r.randint(1, 3)
    neu = r.randint(6, 11)
    pro, mye = r.randint(2, 4), 0
    mye = 100 - blasts - pc - ery - lym - mono - eos - neu - pro
    for m, s, i in (("CD34", "positive", None), ("CD117", "positive", None), ("HLA-DR", "positive", None), ("CD13", "positive", None), ("CD33", "partial", "heterogeneous"), ("CD7", "positive", "dim"), ("CD19", "negative", None), ("CD14", "negative", None), ("CD64", "negative", None)):
        d.marker(m, s, None, i, "blasts", "bone marrow", drawn)
    d.fact("genetics", drawn, target="karyotype", method="karyotype", result="detected", iscn="45,XY,-7[14]/46,XY[6]")
    for target, pct in (("del(5q)", None), ("-7", f"{r.uniform(61, 83):.0f}")):
        d.fact("genetics", drawn, target=target, method="fish", result="detected" if pct else "not-detected", percent={"printed": pct} if pct else None)
        mono7 = pct
    vaf = {}
    for gene in ("ASXL1", "RUNX1"):
        vaf[gene] = f"{r.uniform(21, 46):.1f}"
        d.fact("genetics", drawn, target=gene, method="ngs", result="detected", percent={"printed": vaf[gene]})
    for gene in ("FLT3", "NPM1", "IDH1", "IDH2", "TP53"):
        d.fact("genetics", drawn, target=gene, method="ngs", result="not-detected")
    for c in ("lymph_pct", "mono_pct", "eos_pct", "neut_pct"):
        d.never("observation", "the marrow's differential is not the blood's", code=c)
    d.never("treatment", "a remark about possible treatment", regimen="CPX-351")
    d.never("genetics", "population variant, reported for completeness", text="TET2")
    d.never("observation", "expected cellularity for age", text="40%")
    d.html = page(f"""
<div class="hd"><b>Strathlyon</b> Haematological Malignancy Diagnostic Service<span style="float:right;font-size:8.5pt">Integrated report {no}</span></div>
<p style="margin:7pt 0">Patient: <b>{who}</b> · male · {born:%d %b %Y}<br>Sample: bone marrow aspirate and trephine (right PSIC), obtained {drawn}; integrated {drawn.plus(12)}<br>Requested by: Dr S. Papadimitriou-Hay, Lochview Infirmary</p>
<div class="bx"><b>Summary</b><br>Bone marrow: acute myeloid leukaemia, myelodysplasia-related, with monosomy 7.</div>
<p class="q">1 &nbsp; Morphology</p>
<p><u>Blood count supplied:</u> Hb {hb} g/L, WBC {wbc} {raised('×10⁹/L')} with {circ}% circulating blasts, platelets {plt} {raised('×10⁹/L')}.</p>
<p><u>Aspirate:</u> particulate, markedly hypercellular. 500-cell differential: blasts {blasts}% … promyelocytes {pro}% … maturing granulocytes {mye}% … neutrophils {neu}% … eosinophils {eos}% … monocytes {mono}% … lymphocytes {lym}% … plasma cells {pc}% … erythroid {ery}%. Trilineage dysplasia, hypogranular neutrophils, micromegakaryocytes. No Auer rods.</p>
<p><u>Trephine:</u> 16 mm, cellularity 90% (expected for age about 40%), CD34-positive clusters. Reticulin grade 2.</p>
<p class="q">2 &nbsp; Immunophenotype (flow cytometry)</p>
<p>Blasts: CD34+, CD117+, HLA-DR+, CD13+, CD33 heterogeneous (subset), CD7 weak; CD19−, CD14−, CD64−.</p>
<p class="q">3 &nbsp; Cytogenetics</p>
<p>G-banding: 45,XY,-7[14]/46,XY[6]. FISH (200 nuclei): monosomy 7 in {mono7}%; del(5q) not detected.</p>
<p class="q">4 &nbsp; Sequencing panel (54 genes, LOD 3% VAF)</p>
<table class="g"><tr><th>Gene</th><th>Change</th><th>VAF</th><th>Tier</th></tr><tr><td>ASXL1</td><td>p.Gly646Trpfs*12</td><td>{vaf['ASXL1']}%</td><td>1</td></tr><tr><td>RUNX1</td><td>p.Arg201Gln</td><td>{vaf['RUNX1']}%</td><td>1</td></tr><tr><td>TET2</td><td>p.Ile1762Val</td><td>49.8%</td><td>4 (polymorphism)</td></tr></table>
<p>No pathogenic variant: FLT3 (ITD and TKD), NPM1, IDH1, IDH2, TP53.</p>
<p class="q">5 &nbsp; Comment</p><p>ELN 2022: adverse. If intensive treatment is contemplated CPX-351 may be an option; this is for the clinical team.</p>
<p style="margin-top:14pt">Dr Isla Venkataraman &nbsp; / &nbsp; Dr P. Drummond-Kaya (genomics)</p>""",
        css=".hd { background: #2c2c2c; color: #fff; padding: 5pt 7pt; font-size: 10pt } .bx { border: 1.4pt solid #2c2c2c; padding: 4pt 7pt } .q { font-weight: bold; margin: 8pt 0 2pt } .g { width: 62%; margin: 3pt 0 } .g td, .g th { border-bottom: .4pt solid #666; padding: 1.6pt 4pt } .g th { font-weight: bold }",
        font="DejaVu Serif", pt=9.6, margin="14mm 18mm", lang="en-GB")


@sample("held-mrd-1", ALL, "Layout: residual disease of myeloma by flow, key figures in a list, limits of detection and quantitation apart.")
def residual_flow(d):
    r = d.r
    drawn = d.collected("%Y-%m-%d")
    born, who = d.birth(1950, 1978), r.choice(["Benedetta Straub-Keane", "Ilse Vandenhoeck", "Rosanna Mutasa-Hill"])
    no, issuer = f"NGF/{drawn.date:%Y}/{d.digits(4)}", "Meerlandt Academic Laboratory for Immunology"
    d.source("mrd", issuer, drawn.plus(2, "reported"))
    d.patient(who, "female", born, LabRef=no)
    d.fact("diagnoses", code="MM", printed="Multiple myeloma")
    total = r.randint(6_200_000, 9_400_000)
    found = r.randint(130, 520)
    level = round(100 * found / total, 4)
    lod, loq = f"{100 * 20 / total:.5f}", f"{100 * 50 / total:.5f}"
    d.fact("mrd", drawn, status="positive", level={"number": level, "printed": f"{level:.4f}", "unit": "%"}, sensitivity=f"{lod}%", method="flow", specimen="bone marrow")
    earlier = drawn.plus(-r.randint(180, 210), "stated")
    d.fact("mrd", earlier, status="negative", method="flow", specimen="bone marrow")
    d.treat("immunotherapy", "D-VRd", None, None, ())
    for m, s, i in (("CD138", "positive", None), ("CD38", "positive", "dim"), ("CD56", "positive", "bright"), ("CD19", "negative", None), ("CD45", "negative", None), ("CD27", "negative", None), ("CD81", "negative", None), ("CD117", "positive", None), ("BCMA", "positive", None)):
        d.marker(m, s, None, i, "abnormal plasma cells", "bone marrow", drawn)
    normal = f"{r.uniform(.08, .31):.2f}"
    d.never("mrd", "limit of detection, not the result", text=f"{lod}")
    d.never("mrd", "limit of quantitation", text=f"{loq}")
    d.never("mrd", "normal plasma cells", text=f"{normal}")
    d.never("response", "a response is not stated in this report", code="sCR")
    d.never("marker", "phenotype of the normal plasma cells", code="CD19", text="positive")
    d.html = page(f"""
<table class="hd"><tr><td><b>MEERLANDT</b> ACADEMIC LABORATORY FOR IMMUNOLOGY</td><td class="r">{no}</td></tr></table>
<table style="margin:8pt 0"><tr><td>{who} (F), date of birth {born}</td><td>Referring centre: St. Odilia Clinic</td></tr><tr><td>Bone marrow (first pull), EDTA, taken {drawn}</td><td>Reported {drawn.plus(2)}</td></tr></table>
<p class="i">Clinical information received</p><p>Multiple myeloma, end of consolidation; treated with D-VRd. Previous assessment {earlier}: MRD not detected.</p>
<p class="i">Outcome</p>
<div class="out"><span style="font-size:15pt">MRD DETECTED</span><br>{level:.4f}% of nucleated cells</div>
<table class="k"><tr><td>Nucleated cells evaluated</td><td class="r">{total:,}</td></tr><tr><td>Abnormal plasma cells found</td><td class="r">{found}</td></tr><tr><td>Normal plasma cells</td><td class="r">{normal}%</td></tr><tr><td>Limit of detection for this sample (20 cells)</td><td class="r">{lod}%</td></tr><tr><td>Limit of quantitation for this sample (50 cells)</td><td class="r">{loq}%</td></tr><tr><td>Mast cells / B-cell precursors / erythroblasts (haemodilution check)</td><td class="r">present</td></tr></table>
<p class="i">Phenotype</p><p>Abnormal plasma cells: CD138pos, CD38dim, CD56bright, CD117pos, BCMA (CD269) pos, CD19neg, CD45neg, CD27neg, CD81neg; cytoplasmic light chain restricted to lambda. Normal plasma cells: CD19pos, CD45pos, CD81pos, CD56neg.</p>
<p class="i">Remarks</p><p>Daratumumab masks CD38; a multi-epitope reagent was used. The result is to be read together with imaging and serology; whether the criteria for stringent complete response are met cannot be judged from the marrow alone.</p>
<p style="margin-top:22pt">Dr. ir. M. Hoogstraten &nbsp;&nbsp;&nbsp; Dr. F. Yıldırım-de Graaf</p>{stamp('VALIDATED', 138, 96, -6, '#2a6a3a', 12, .5)}""",
        css=".hd { border-top: 3pt solid #b0492a; border-bottom: .6pt solid #b0492a } .i { color: #b0492a; font-weight: bold; margin: 10pt 0 2pt } .out { border-left: 4pt solid #b0492a; padding: 3pt 9pt; line-height: 1.5 } .k { width: 78%; margin-top: 8pt } .k td { border-bottom: .4pt solid #ccb }",
        font="Liberation Sans", pt=10, margin="17mm 20mm", footer='"page " counter(page) " / " counter(pages)')


@sample("held-protein-1", ALL, "Layout: serum and 24-hour urine electrophoresis with immunofixation, results as label and text, two bands.")
def spep_upep(d):
    r = d.r
    drawn = d.collected("%m-%d-%Y")
    born, who = d.birth(1940, 1972), r.choice(["MERRIWEATHER, LEOPOLD", "ANAGNOS, DEMETRIUS", "SPURLOCK, GARFIELD"])
    no, issuer = d.digits(9), "Sandstone Clinical Reference Lab"
    d.source("lab.protein", issuer, drawn.plus(2, "reported"))
    d.patient(who, "male", born, Account=no)
    h = House(between="-", below="<{}")
    one, two = f"{r.uniform(1.3, 2.9):.1f}", f"{r.uniform(.2, .5):.1f}"
    d.observation("mprot_s", "M-protein, peak 1", one, "g/dL", drawn)
    d.observation("mprot_s", "M-protein, peak 2", two, "g/dL", drawn)
    kind = {"heavy": "IgG", "light": "lambda"}
    for x in (one, two):
        d.fact("paraproteins", drawn, isotype=kind, concentration={"value": {"printed": x}, "unit": {"printed": "g/dL"}}, specimen="serum", method="spep", assertion="present")
    d.observation("ife_s", "Immunofixation, serum", "Two IgG lambda bands", "", drawn, text="positive")
    d.fact("paraproteins", drawn, isotype=kind, specimen="serum", method="ife", assertion="present")
    volume = r.randint(1150, 2480)
    urine_tp, share = r.randint(310, 960), r.randint(38, 72)
    um = round(urine_tp * share / 100)
    d.observation("mprot_u", "M-protein, urine", str(um), "mg/24 h", drawn)
    d.observation(None, "Protein, urine", str(urine_tp), "mg/24 h", drawn, span="<150")
    d.observation("ife_u", "Immunofixation, urine", "Free lambda light chains (Bence Jones)", "", drawn, text="positive")
    d.fact("paraproteins", drawn, isotype={"heavy": None, "light": "lambda"}, concentration={"value": {"printed": str(um)}, "unit": {"printed": "mg/24 h"}}, specimen="urine", method="upep", assertion="present")
    d.fact("paraproteins", drawn, isotype={"heavy": None, "light": "lambda"}, specimen="urine", method="ife", assertion="present")
    alb = round(r.uniform(2.8, 3.7), 2)
    rest = {"Alpha-1 globulin": (round(r.uniform(.2, .4), 2), .2, .4), "Alpha-2 globulin": (round(r.uniform(.5, 1), 2), .4, 1), "Beta globulin": (round(r.uniform(.6, 1.2), 2), .5, 1.2), "Gamma globulin": (round(float(one) + float(two) + r.uniform(.2, .4), 2), .6, 1.6)}
    tp = round(alb + sum(v[0] for v in rest.values()), 1)
    rows = ""
    for n, c, x, p, lo, hi in [("Total protein", "tp", tp, 1, 6, 8.3), ("Albumin", "albumin", alb, 2, 3.2, 5)] + [(n, None, *v[:1], 2, *v[1:]) for n, v in rest.items()]:
        q = d.row(h, drawn, c, n, x, p, "g/dL", lo, hi)
        rows += tr([n, q.value, q.flag, q.unit, q.range], ["", "r", "c b"])
    g = d.row(h, drawn, "igg", "IgG, quantitative", 1000 * (float(one) + float(two)) + r.randint(310, 620), 0, "mg/dL", 700, 1600)
    a = d.row(h, drawn, "iga", "IgA, quantitative", r.randint(20, 61), 0, "mg/dL", 70, 400)
    m = d.row(h, drawn, "igm", "IgM, quantitative", 20, 0, "mg/dL", 40, 230, comparator="<")
    rows += "".join(tr([q.name, esc(q.value), q.flag, q.unit, q.range], ["", "r", "c b"]) for q in (g, a, m))
    d.never("observation", "total protein of the urine", code="tp", text=str(urine_tp))
    d.never("observation", "volume of the urine", text=f"{volume}")
    d.never("observation", "the gamma fraction holds both bands and normal globulin", code="mprot_s", text=f"{rest['Gamma globulin'][0]:.2f}")
    d.never("diagnosis", "the comment names a differential diagnosis", code="AL")
    d.html = page(f"""
<table><tr><td><b style="font-size:13pt">SANDSTONE</b> CLINICAL REFERENCE LAB</td><td class="r s">Report status: Final<br>Page 1 of 1</td></tr></table>
<table class="id"><tr><td>{esc(who)}<br>DOB {born:%m-%d-%Y} &nbsp; M<br>Acct {no}</td><td>Collected {drawn} 08:00<br>Received {drawn} 16:20<br>Reported {drawn.plus(2)} 10:11</td><td>Ordering: K. Abramowitz-Lee, DO<br>Fasting: no<br>Urine: 24 h, {volume} mL</td></tr></table>
<p class="h">PROTEIN ELECTROPHORESIS W/ REFLEX TO IMMUNOFIXATION, SERUM</p>
<table class="t">{rows}</table>
<p class="kv">M-protein, peak 1: &nbsp; <b>{one} g/dL</b> (gamma) &nbsp;&nbsp;&nbsp;&nbsp; M-protein, peak 2: &nbsp; <b>{two} g/dL</b> (fast gamma)</p>
<p class="kv">Immunofixation, serum: &nbsp; <b>Two IgG lambda bands</b>. No free light chain band.</p>
<p class="h">PROTEIN ELECTROPHORESIS W/ IMMUNOFIXATION, 24 HOUR URINE</p>
<p class="kv">Protein, urine: {urine_tp} mg/24 h (ref &lt;150) &nbsp;&nbsp; Albumin: {max(5, 92 - share)}% &nbsp;&nbsp; Monoclonal peak: {share}% of urine protein</p>
<p class="kv">M-protein, urine: &nbsp; <b>{um} mg/24 h</b></p>
<p class="kv">Immunofixation, urine: &nbsp; <b>Free lambda light chains (Bence Jones)</b></p>
<p class="h">PATHOLOGIST COMMENT</p><p>Two bands of the same isotype may be monomer and polymer of one protein. Reciprocal suppression of IgA and IgM. Amyloidosis (AL) should be kept in mind if there is albuminuria. A serum free light chain assay was not ordered.</p>
<p style="margin-top:20pt">Interpreted by: Philomena Strand-Iwu, MD, PhD</p>{scribble(r, 34, 158, 42)}""",
        css=".id td { border: .6pt solid #000; padding: 4pt 6pt } .id { margin: 6pt 0 } .h { font-weight: bold; background: #ddd; padding: 2pt 4pt; margin: 10pt 0 4pt } .t { width: 72% } .t td { padding: 1.6pt 4pt } .kv { margin: 5pt 4pt }",
        size="Letter", font="Liberation Sans Narrow", pt=10.5, margin="14mm 18mm")


@sample("held-protein-2", ALL, "Layout: myeloma follow-up table, one row per visit, treatment in the second column, amounts that could not be measured.")
def follow_up(d):
    r = d.r
    first = d.collected("%d/%m/%y", first=2024, last=2025)
    born, who = d.birth(1945, 1972), r.choice(["Percival Oduya-Smythe", "Aurelian Kowalewski", "Barnaby Threlfall"])
    no, issuer = f"{d.digits(3)} {d.digits(3)} {d.digits(4)}", "Harcombe Vale Myeloma Clinic"
    days = [first.plus(28 * k) for k in (0, 1, 2, 3, 5, 7)]
    d.source("lab.protein", issuer, days[-1].plus(3, "reported"))
    d.patient(who, "male", born, NHS=no)
    d.fact("diagnoses", code="MM", printed="Multiple myeloma, IgG kappa")
    d.fact("paraproteins", isotype={"heavy": "IgG", "light": "kappa"}, specimen="serum", assertion="present")
    d.treat("immunotherapy", "DVd", None, 2, ())
    start = r.uniform(26, 41)
    treatment = ["before DVd", "C1", "C2", "C3", "C5", "C7"]
    body = ""
    for n, when in enumerate(days):
        m = start * (1, .71, .44, .21, .06, 0)[n]
        k, l = round(start * 21 * (1, .6, .3, .12, .03, .02)[n] + 8, 1), round(r.uniform(2.4, 8.8), 1)
        out = []
        if n == 5:
            out.append("detectable, &lt;1")
            d.never("observation", "below the limit of measurement", code="mprot_s", text=f"1 on {when.date}")
        else:
            out.append(d.observation("mprot_s", "M-protein", f"{m:.1f}", "g/L", when))
        if n == 3:
            out += ["–", "–", "–"]
            d.never("observation", "not measured at this visit", code="kflc", text=f"any value on {when.date}")
        else:
            out += [d.observation("kflc", "Kappa FLC", f"{k:.1f}", "mg/L", when), d.observation("lflc", "Lambda FLC", f"{l:.1f}", "mg/L", when), d.observation("flc_ratio", "Ratio", f"{k / l:.2f}", "", when)]
        out.append(d.observation("igg", "IgG", f"{m * 1.02 + r.uniform(2.4, 4.4):.1f}", "g/L", when))
        out.append(d.observation("hgb", "Hb", str(r.randint(92, 131)), "g/L", when))
        out.append(d.observation("creat", "Creat", str(r.randint(71, 118)), "µmol/L", when))
        body += tr([str(when), treatment[n], *out], ["", ""] + ["c"] * 7)
    d.never("treatment", "an option for later", regimen="KPd")
    d.never("response", "complete response was not reached", code="CR")
    d.fact("responses", days[-1], category="VGPR")
    d.html = page(f"""
<p class="b" style="font-size:13pt">{issuer}</p><p>Paraprotein chart of {who} (male, {born:%d/%m/%Y}), NHS {no}</p>
<p style="margin:4pt 0">Multiple myeloma, IgG kappa. Second-line treatment with DVd.</p>
<table class="t"><tr><th rowspan=2>Visit</th><th rowspan=2>Treatment</th><th rowspan=2>M-protein<br>(g/L)</th><th colspan=3>Serum free light chains</th><th rowspan=2>IgG<br>(g/L)</th><th rowspan=2>Hb<br>(g/L)</th><th rowspan=2>Creat<br>(µmol/L)</th></tr><tr><th>Kappa FLC<br>mg/L</th><th>Lambda FLC<br>mg/L</th><th>Ratio</th></tr>{body}</table>
<p style="margin-top:10pt">Assessment on {days[-1]}: very good partial response. Immunofixation still shows the IgG kappa band, so a complete response has not been reached. If the protein rises again, KPd would be an option.</p>
<p class="s" style="margin-top:8pt">Reference: kappa 3.3–19.4, lambda 5.7–26.3, ratio 0.26–1.65 (0.37–3.10 in renal impairment). "–" not requested. C = cycle at the time of sampling.</p>
<p style="margin-top:18pt">Clinical nurse specialist: Maureen Achebe-Ford</p>""",
        css=".t td, .t th { border: .6pt solid #444; padding: 4pt 5pt } .t th { font-weight: bold; text-align: center; background: #eef }", font="Carlito", pt=10.5, margin="18mm 15mm", lang="en-GB")
